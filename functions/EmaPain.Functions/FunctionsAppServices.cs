using EmaPain.App;
using EmaPain.Azure;
using EmaPain.Functions.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmaPain.Functions;

/// <summary>Everything that the functions need; called by the real host and by the one of one machine.</summary>
public static class FunctionsAppServices
{
    public static IServiceCollection AddEmaPain(this IServiceCollection services, IConfiguration configuration) => services
        .AddEmaPainAzure(configuration)
        .AddEmaPainApp()
        .AddSingleton<AlertDoor>()
        .AddSingleton<StaffDoor>()
        .AddSingleton<SurveyDoor>()
        .AddLogging(KeepAddressesOut);

    /// <summary>ASP.NET Core logs every request's address, and an alert link's address is all that it takes to acknowledge. None: scopes hold it, too.</summary>
    private static void KeepAddressesOut(ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
}
