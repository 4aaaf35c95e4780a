namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>ASP.NET Core integration: functions take HttpRequest and return IActionResult.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder) => builder;
}
