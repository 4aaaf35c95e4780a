using System.Text.Json.Nodes;
using EmaPain.Local.Carrier;
using EmaPain.Local.Carrier.Events;

namespace EmaPain.EndToEnd.Tests.Carrier;

/// <summary>A carrier, a webhook and a caller of its own for every test.</summary>
public abstract class CarrierTest : IAsyncLifetime
{
    protected const string Sender = "+15550100001";
    protected const string TollFree = "+18005550100";
    protected const string Phone = "+12025550143";
    protected const string OtherPhone = "+12025550144";
    private protected readonly SetClock trial = new(new DateTimeOffset(2026, 3, 9, 14, 0, 0, TimeSpan.Zero));
    private protected readonly SetClock machine = new(TimeProvider.System.GetUtcNow());
    private LoopbackCarrier? started;
    private SignedCalls? caller;
    private TestWebhook? receiver;

    protected LoopbackCarrier Carrier => started!;

    private protected SignedCalls Calls => caller!;

    private protected TestWebhook Webhook => receiver!;

    protected virtual CarrierOptions Options => new()
    {
        Senders = [new SenderNumber(Sender), SenderNumber.TollFree(TollFree)],
        TrialClock = trial,
        MachineClock = machine,
    };

    public async Task InitializeAsync()
    {
        started = await LoopbackCarrier.StartAsync(Options);
        caller = new SignedCalls(started, machine);
        receiver = await TestWebhook.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await started!.DisposeAsync();
        await receiver!.DisposeAsync();
    }

    protected EventSubscription Subscription => new() { Name = "sms", Webhook = Webhook.Address };

    /// <summary>Sends one text and gives the recipient's result.</summary>
    protected async Task<JsonNode> TextAsync(string to, string text = "How is your pain?", string from = Sender) =>
        (await Calls.ResultsAsync(SignedCalls.Body(from, text, SignedCalls.Recipient(to)))).Single();

    protected async Task SettleAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await Carrier.WhenSettledAsync(patience.Token);
    }
}
