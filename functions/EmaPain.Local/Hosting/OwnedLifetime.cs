using Microsoft.Extensions.Hosting;

namespace EmaPain.Local.Hosting;

/// <summary>Leaves Ctrl+C to the program that started the host, which may have started several.</summary>
internal sealed class OwnedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
