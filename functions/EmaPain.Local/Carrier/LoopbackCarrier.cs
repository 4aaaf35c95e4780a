using System.Security.Cryptography;
using EmaPain.Local.Carrier.Events;
using EmaPain.Local.Carrier.Mails;
using EmaPain.Local.Carrier.Phones;
using EmaPain.Local.Carrier.Sms;

namespace EmaPain.Local.Carrier;

/// <summary>
/// A carrier on this machine: speaks the protocols of Azure Communication Services, SMS and Email, towards the trial, Event Grid towards its
/// webhook, plain method calls towards virtual phones, and SMTP towards the mailbox.
/// </summary>
public sealed class LoopbackCarrier : IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly OpenWork work = new();
    private readonly BookKeeping books = new();
    private readonly EventGrid grid;
    private readonly Exchange exchange;
    private readonly TimeProvider trialClock;
    private readonly string accessKey;
    private LoopbackServer? server;

    private LoopbackCarrier(CarrierOptions options)
    {
        accessKey = options.AccessKey ?? Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        DeadLetters = new DeadLetterList(options.DeadLetterFolder);
        trialClock = options.TrialClock;
        grid = new EventGrid(options.MachineClock, work, books, DeadLetters, closing.Token);
        exchange = new Exchange(options, Phones, Faults, grid, books);
    }

    public CarrierFaults Faults { get; } = new();

    public MailFaults MailFaults { get; } = new();

    /// <summary>Every text that reached a phone.</summary>
    public PhoneLog Phones { get; } = new();

    /// <summary>Events that no webhook took.</summary>
    public DeadLetterList DeadLetters { get; }

    public CarrierBooks Books => books.Books;

    /// <summary>No send call in progress, no event undelivered or waiting for a retry.</summary>
    public bool Settled => work.None;

    /// <summary>Grows with every call and event that begins.</summary>
    internal long Activity => work.Begun;

    public Uri Endpoint => server?.Address ?? throw new InvalidOperationException("The carrier has not been started.");

    /// <summary>In the form that Microsoft's clients take.</summary>
    public string ConnectionString => $"endpoint={Endpoint};accesskey={accessKey}";

    public static async Task<LoopbackCarrier> StartAsync(CarrierOptions options, CancellationToken cancel = default)
    {
        var carrier = new LoopbackCarrier(options);
        var sms = new SmsEndpoint(carrier.exchange, carrier.Faults, carrier.books, carrier.closing.Token);
        var mail = options.MailboxPort is { } port
            ? new MailEndpoint(new PostOffice(port, carrier.MailFaults, carrier.grid, options.TrialClock), carrier.MailFaults, options.TrialClock)
            : null;
        var door = new CallDoor(new CallSignature(carrier.accessKey, options.MachineClock), sms, mail, carrier.work, carrier.books);
        carrier.server = await LoopbackServer.StartAsync(door.AnswerAsync, options.Port, cancel);
        return carrier;
    }

    /// <summary>Shakes hands with the webhook; events flow to it from then on.</summary>
    /// <exception cref="HandshakeRefusedException">The webhook did not answer as Event Grid asks.</exception>
    public Task SubscribeAsync(EventSubscription subscription, CancellationToken cancel = default) => grid.SubscribeAsync(subscription, cancel);

    /// <summary>A phone sends a text to one of the trial's numbers.</summary>
    /// <param name="receivedAt">The carrier's receipt, on the trial's clock; what the event calls receivedTimestamp.</param>
    /// <returns>The message id under which the event reports it.</returns>
    public string PhoneSends(string from, string to, string text, DateTimeOffset receivedAt) =>
        exchange.TakeFromPhone(from, to, text, receivedAt);

    /// <summary>The same, in an event whose words are not where a text has them.</summary>
    public void PhoneSendsGarbled(string from, string to, string text, DateTimeOffset receivedAt) =>
        exchange.TakeFromPhone(from, to, text, receivedAt, garbled: true);

    /// <summary>A mail of the trial came back; the mail service says so by the same Event Grid.</summary>
    public void MailReturns(Guid operation, string to) =>
        grid.Publish(new CarrierEvent.MailReport(operation.ToString("D"), to, "Bounced", trialClock.GetUtcNow()));

    /// <summary>Completes at the next moment at which the books are settled.</summary>
    public Task WhenSettledAsync(CancellationToken cancel = default) => work.WhenNone().WaitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        await work.NoneOpen();
        grid.Dispose();
        closing.Dispose();
    }
}
