using System.Runtime.CompilerServices;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using EmaPain.Local.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.EndToEnd.Tests.Hosting;

/// <summary>Hosts of the sample functions for one test, on queues that are its own.</summary>
public sealed class SampleTrial : IAsyncDisposable
{
    private readonly string storage;
    private readonly SampleNames names;
    private readonly List<LocalHost> hosts = [];
    private readonly HttpClient http = new();

    private SampleTrial(string storage, string test)
    {
        this.storage = storage;
        names = new SampleNames($"t{Math.Abs((long)test.GetHashCode(StringComparison.Ordinal))}");
        Queues = new QueueServiceClient(storage, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
    }

    public Probe Probe { get; } = new();

    public QueueServiceClient Queues { get; }

    public QueueClient Take => Queues.GetQueueClient(names.TakeQueue);

    public QueueClient Fail => Queues.GetQueueClient(names.FailQueue);

    public QueueClient Hop => Queues.GetQueueClient(names.HopQueue);

    public QueueClient Lost => Queues.GetQueueClient(names.LostQueue);

    public QueueClient Read => Queues.GetQueueClient(names.ReadQueue);

    public static async Task<SampleTrial> PrepareAsync(string storage, [CallerMemberName] string test = "")
    {
        var trial = new SampleTrial(storage, test);
        foreach (var queue in new[] { trial.Take, trial.Fail, trial.Hop, trial.Lost, trial.Read })
        {
            await queue.CreateIfNotExistsAsync();
        }

        return trial;
    }

    public async Task<LocalHost> StartAsync(LocalHostOptions options)
    {
        var host = await LocalHost.StartAsync(typeof(SampleTrial).Assembly, options, builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Storage"] = storage,
                ["DailySchedule"] = "0 30 8 * * *",
                [nameof(SampleNames.TakeQueue)] = names.TakeQueue,
                [nameof(SampleNames.FailQueue)] = names.FailQueue,
                [nameof(SampleNames.HopQueue)] = names.HopQueue,
                [nameof(SampleNames.LostQueue)] = names.LostQueue,
                [nameof(SampleNames.ReadQueue)] = names.ReadQueue,
            });
            builder.Services.AddSingleton(Probe).AddSingleton(Queues).AddSingleton(names).AddSingleton(http);
        });
        hosts.Add(host);
        return host;
    }

    /// <summary>Messages that are in a queue, visible or not.</summary>
    public static async Task<int> CountAsync(QueueClient queue)
    {
        QueueProperties properties = await queue.GetPropertiesAsync();
        return properties.ApproximateMessagesCount;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        http.Dispose();
    }
}
