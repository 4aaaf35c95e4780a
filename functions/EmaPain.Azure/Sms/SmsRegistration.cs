using EmaPain.App.Ports;
using EmaPain.Azure.Options;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace EmaPain.Azure.Sms;

/// <summary>Registers the carrier.</summary>
internal static class SmsRegistration
{
    public static IServiceCollection AddAzureCarrier(this IServiceCollection services, SmsPatience patience)
    {
        services.AddSmsHttpClient(patience);
        services.TryAddSingleton<SmsClientFactory>();
        services.TryAddSingleton<ICarrier>(provider => new AzureCarrier(
            provider.GetRequiredService<SmsClientFactory>().Create(provider.GetRequiredService<EmaPainOptions>().Sms),
            provider.GetRequiredKeyedService<TimeProvider>(Clocks.Machine),
            provider.GetRequiredService<ILogger<AzureCarrier>>()));
        return services;
    }
}
