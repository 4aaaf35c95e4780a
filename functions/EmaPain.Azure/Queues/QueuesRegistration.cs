using Azure.Core;
using EmaPain.App.Ports;
using EmaPain.Azure.Options;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmaPain.Azure.Queues;

/// <summary>Registers the queues of the operations account.</summary>
internal static class QueuesRegistration
{
    public static IServiceCollection AddStorageQueues(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => StorageQueues.ClientOf(
            provider.GetRequiredService<EmaPainOptions>().Storage.Operations, provider.GetRequiredService<TokenCredential>()));
        services.TryAddSingleton<IQueues, StorageQueues>();
        services.TryAddSingleton<QueueProvisioning>();
        return services;
    }
}
