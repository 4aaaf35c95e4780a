using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Azure.Queues;
using EmaPain.Azure.Tables;
using EmaPain.Domain.Studies;
using EmaPain.Functions;
using EmaPain.Local.Carrier;
using EmaPain.Local.Carrier.Events;
using EmaPain.Local.Hosting;
using EmaPain.Local.Mailbox;
using EmaPain.Local.Parts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmaPain.Local.Trial;

/// <summary>The whole system on this machine: storage, mailbox, carrier, and the functions in their local host.</summary>
public sealed class TrialMachine : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> parts = new();

    private TrialMachine(TrialMachineOptions options) => Options = options;

    public TrialMachineOptions Options { get; }

    public Azurite Storage { get; private set; } = null!;

    public Maildev Mailbox { get; private set; } = null!;

    public LoopbackCarrier Carrier { get; private set; } = null!;

    public LocalHost Host { get; private set; } = null!;

    /// <summary>The account that researchers read.</summary>
    public TableServiceClient Research => new(Storage.Research);

    public TrialKeys Keys { get; } = TrialKeys.New();

    public MailTally Mails { get; } = new();

    /// <summary>Starts every part and lets the carrier shake hands with the webhook.</summary>
    /// <exception cref="PartFailedException">A part did not start; the message names the remedy.</exception>
    public static async Task<TrialMachine> StartAsync(TrialMachineOptions options, CancellationToken cancel = default)
    {
        var machine = new TrialMachine(options);
        try
        {
            await machine.StartPartsAsync(cancel);
            return machine;
        }
        catch
        {
            await machine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until nothing runs, nothing is queued and the carrier's books are settled.</summary>
    public async Task WhenSettledAsync(CancellationToken cancel)
    {
        do
        {
            await Host.WhenQuietAsync(cancel);
            await Carrier.WhenSettledAsync(cancel);
        }
        while (!Host.Quiet || !Carrier.Settled);
    }

    public async ValueTask DisposeAsync()
    {
        while (parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }

    private async Task StartPartsAsync(CancellationToken cancel)
    {
        Storage = Keep(await Azurite.StartAsync(RepositoryFolders.NodeModules, Options.Folder, cancel));
        Mailbox = Keep(await Maildev.StartAsync(RepositoryFolders.NodeModules, cancel));
        var studies = Azure.Studies.PublishedStudies.Read(RepositoryFolders.Studies);
        Carrier = Keep(await LoopbackCarrier.StartAsync(
            new CarrierOptions { Senders = [.. studies.All.SelectMany(study => study.Sites).Select(SenderOf).Distinct()], TrialClock = Options.Time },
            cancel));
        await ProvisionAsync(cancel);
        Host = Keep(await StartHostAsync(cancel));
        await Carrier.SubscribeAsync(
            new EventSubscription { Name = "emapain", Webhook = new Uri(Host.Address, "api/events/sms"), Schema = Options.Schema, Plan = Options.Plan },
            cancel);
    }

    private static SenderNumber SenderOf(Site site) =>
        site.SenderKind == SenderKind.TollFree ? SenderNumber.TollFree(site.SenderNumber) : new SenderNumber(site.SenderNumber);

    /// <summary>Tables and queues have to be there before the host starts to read them.</summary>
    private async Task ProvisionAsync(CancellationToken cancel)
    {
        var services = new ServiceCollection().AddLogging();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(TrialSettings.Of(this, new Uri("http://127.0.0.1:1"))).Build();
        await using var provider = services.AddEmaPain(configuration).BuildServiceProvider();
        await TableProvisioning.CreateMissingAsync(provider.GetRequiredService<StorageAccounts>(), cancel);
        await provider.GetRequiredService<QueueProvisioning>().CreateAsync(cancel);
    }

    private Task<LocalHost> StartHostAsync(CancellationToken cancel)
    {
        var port = FreePorts.Take(1)[0];
        var hosting = LocalHostOptions.ForVirtualTime(HostSettings.Read(Path.Combine(RepositoryFolders.Root, "host.json"))) with { Port = port };
        return LocalHost.StartAsync(
            typeof(FunctionsAppServices).Assembly,
            hosting,
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(TrialSettings.Of(this, new Uri($"http://127.0.0.1:{port}")));
                builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
                builder.Services.AddSingleton(Options.Time);
                builder.Services.AddEmaPain(builder.Configuration);
                Count(builder.Services);
                Options.Change(builder.Services);
            },
            cancel);
    }

    /// <summary>The mailbox shows a mail a moment after the server took it; who reads mail has to know how many to wait for.</summary>
    private void Count(IServiceCollection services) => services.Decorate<IMailer>(inner => new CountingMailer(inner, Mails));

    private TPart Keep<TPart>(TPart part)
        where TPart : IAsyncDisposable
    {
        parts.Push(part);
        return part;
    }
}
