using EmaPain.Azure.Options;
using EmaPain.Azure.Queues;
using EmaPain.Azure.Tables;
using Microsoft.Extensions.Hosting;

namespace EmaPain.Azure;

/// <summary>Makes missing tables and queues before the first function runs, where accounts are named by connection string: on one machine. In Azure the deployment makes them, and the app may not.</summary>
internal sealed class StorageProvisioning(EmaPainOptions options, StorageAccounts accounts, QueueProvisioning queues) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(options.Storage.Operations.ConnectionString))
        {
            await TableProvisioning.CreateMissingAsync(accounts, cancellationToken);
            await queues.CreateAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
