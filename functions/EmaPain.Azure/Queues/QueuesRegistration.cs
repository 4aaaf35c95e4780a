using Azure.Core;
using Azure.Storage.Queues;
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
        services.TryAddSingleton(provider =>
        {
            var account = provider.GetRequiredService<EmaPainOptions>().Storage.Operations;
            return account.ConnectionString is { Length: > 0 } connection
                ? new QueueServiceClient(connection, StorageQueues.ClientOptions())
                : new QueueServiceClient(account.QueueEndpoint, provider.GetRequiredService<TokenCredential>(), StorageQueues.ClientOptions());
        });
        services.TryAddSingleton<IQueues, StorageQueues>();
        services.TryAddSingleton<QueueProvisioning>();
        return services;
    }
}
