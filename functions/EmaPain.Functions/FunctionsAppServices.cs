using EmaPain.App;
using EmaPain.Azure;
using EmaPain.Functions.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.Functions;

/// <summary>Everything that the functions need; called by the real host and by the one of one machine.</summary>
public static class FunctionsAppServices
{
    public static IServiceCollection AddEmaPain(this IServiceCollection services, IConfiguration configuration) => services
        .AddEmaPainAzure(configuration)
        .AddEmaPainApp()
        .AddSingleton<StaffDoor>();
}
