using EmaPain.Azure.Options;
using EmaPain.Azure.Queues;
using EmaPain.Azure.Tables;
using Microsoft.Extensions.Hosting;

namespace EmaPain.Azure;

/// <summary>
/// Makes missing tables and queues before the first function runs, where accounts are named by connection string: on one machine.
/// In Azure the deployment makes them, and the app may not. Starting comes before every start, also before that of the worker.
/// </summary>
internal sealed class StorageProvisioning(EmaPainOptions options, StorageAccounts accounts, QueueProvisioning queues) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(options.Storage.Operations.ConnectionString))
        {
            await TableProvisioning.CreateMissingAsync(accounts, cancellationToken);
            await queues.CreateAsync(cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
