using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Azure.Studies;
using EmaPain.Domain.Studies;
using EmaPain.Functions;
using EmaPain.Local.Carrier;
using EmaPain.Local.Carrier.Events;
using EmaPain.Local.Hosting;
using EmaPain.Local.Mailbox;
using EmaPain.Local.Parts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmaPain.Local.Trial;

/// <summary>The whole system on this machine: storage, mailbox, carrier, and the functions in their local host.</summary>
public sealed class TrialMachine : IAsyncDisposable
{
    /// <summary>Where 'func start' has the functions.</summary>
    private const int UsualPort = 7071;

    private readonly Stack<IAsyncDisposable> parts = new();
    private readonly List<LocalHost> hosts = [];

    private TrialMachine(TrialMachineOptions options)
    {
        Options = options;
        Studies = PublishedStudies.Read(TrialSettings.StudiesOf(this));
    }

    public TrialMachineOptions Options { get; }

    public PublishedStudies Studies { get; }

    public Azurite Storage { get; private set; } = null!;

    public Maildev Mailbox { get; private set; } = null!;

    /// <summary>The way to the mailbox that does not lead over the carrier's mail service.</summary>
    public MailGate SecondWay { get; private set; } = null!;

    public LoopbackCarrier Carrier { get; private set; } = null!;

    /// <summary>The first host; most trials have no other.</summary>
    public LocalHost Host => hosts[0];

    public IReadOnlyList<LocalHost> Hosts => hosts;

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

    /// <summary>
    /// All at one moment: hosts and carrier hand work to each other, and one may begin while the other is looked at. Nothing has begun or
    /// ended between the two readings.
    /// </summary>
    private bool IsAtRest
    {
        get
        {
            var before = Activity;
            return hosts.TrueForAll(host => host.Quiet) && Carrier.Settled && Activity == before;
        }
    }

    /// <summary>What keeps it from being at rest.</summary>
    public override string ToString() => $"hosts: {string.Join("; ", hosts)}; carrier {(Carrier.Settled ? "settled" : "not settled")}";

    private long Activity => hosts.Sum(host => host.Activity) + Carrier.Activity;

    /// <summary>Waits until nothing runs, nothing is queued and the carrier's books are settled.</summary>
    public async Task WhenSettledAsync(CancellationToken cancel)
    {
        do
        {
            foreach (var host in hosts)
            {
                await host.WhenQuietAsync(cancel);
            }

            await Carrier.WhenSettledAsync(cancel);
        }
        while (!IsAtRest);
    }

    /// <summary>Starts one more host on the same storage, as Azure does under load; the carrier's events come to it too.</summary>
    /// <param name="settings">Settings of this host alone that differ from the machine's.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<LocalHost> AddHostAsync(IReadOnlyDictionary<string, string?>? settings = null, CancellationToken cancel = default)
    {
        var hosting = Options.Hosting(LocalHostOptions.ForVirtualTime(HostSettings.Read(Path.Combine(RepositoryFolders.Root, "host.json"))));
        hosting = hosting with { Port = hosting.Port != 0 ? hosting.Port : Options.UsesUsualPorts ? FreePorts.Prefer(UsualPort)[0] : FreePorts.Take(1)[0] };
        var host = Keep(await LocalHost.StartAsync(
            typeof(FunctionsAppServices).Assembly, hosting, builder => Configure(builder, hosting.Port, settings ?? new Dictionary<string, string?>()), cancel));
        hosts.Add(host);
        await Carrier.SubscribeAsync(SubscriptionOf($"emapain-{hosts.Count}", host.Address), cancel);
        return host;
    }

    /// <summary>The app's settings for a host at an address, for a process of its own.</summary>
    public IReadOnlyDictionary<string, string?> SettingsFor(Uri address) => TrialSettings.Of(this, address);

    public async ValueTask DisposeAsync()
    {
        while (parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }

    private async Task StartPartsAsync(CancellationToken cancel)
    {
        Storage = Keep(await Azurite.StartAsync(RepositoryFolders.NodeModules, Options.Folder, Options.UsesUsualPorts ? Azurite.UsualPorts : null, cancel));
        Mailbox = Keep(await Maildev.StartAsync(RepositoryFolders.NodeModules, Options.UsesUsualPorts ? Maildev.UsualPorts : null, cancel));
        SecondWay = Keep(MailGate.Before(Mailbox.SmtpPort));
        Carrier = Keep(await LoopbackCarrier.StartAsync(
            new CarrierOptions
            {
                Senders = [.. Studies.All.SelectMany(study => study.Sites).SelectMany(SendersOf).Distinct()],
                TrialClock = Options.Time,
                MailboxPort = Mailbox.SmtpPort,
            },
            cancel));
        await AddHostAsync(cancel: cancel);
    }

    private EventSubscription SubscriptionOf(string name, Uri host) => new()
    {
        Name = name,
        Webhook = new Uri(host, "api/events/sms"),
        Schema = Options.Schema,
        Casing = Options.Casing,
        Plan = Options.Plan,
    };

    private static IEnumerable<SenderNumber> SendersOf(Site site)
    {
        string?[] numbers = [site.SenderNumber, site.StaffNumber];
        return numbers.OfType<string>().Select(number => site.SenderKind == SenderKind.TollFree ? SenderNumber.TollFree(number) : new SenderNumber(number));
    }

    private void Configure(IHostApplicationBuilder builder, int port, IReadOnlyDictionary<string, string?> settings)
    {
        builder.Configuration.AddInMemoryCollection(TrialSettings.Of(this, new Uri($"http://127.0.0.1:{port}")));
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton(Options.Time);
        builder.Services.AddEmaPain(builder.Configuration);
        builder.Services.AddOpenTelemetry().ExportToCollector(builder.Configuration);
        Count(builder.Services);
        Options.Change(builder.Services);
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
