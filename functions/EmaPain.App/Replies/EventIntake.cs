using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;

namespace EmaPain.App.Replies;

/// <summary>Keeps what Event Grid delivers before anybody reads it; nothing else, so that no fault behind it loses a text.</summary>
public sealed class EventIntake(IEventReader reader, IInbox inbox, IContacts contacts, IQueues queues, ITaskBoard tasks, TimeProvider time)
{
    /// <returns>The code to answer a subscription's handshake with; nothing if the body is no handshake.</returns>
    public async Task<string?> TakeAsync(string body, CancellationToken cancel)
    {
        string? handshake = null;
        var attempts = new Attempts(cancel);
        foreach (var entry in reader.Split(body, time.GetUtcNow()))
        {
            var read = reader.Read(entry);
            if (read is CarrierEvent.Validation validation)
            {
                handshake = validation.Code;
                continue;
            }

            // One that cannot be kept must not hold up the others of its batch; the batch comes again for its sake.
            await attempts.TryAsync(() => KeepAsync(entry with { Phone = PhoneOf(read) }, cancel));
        }

        attempts.Report();
        return handshake;
    }

    private async Task KeepAsync(InboxEntry entry, CancellationToken cancel)
    {
        await inbox.KeepAsync(entry, cancel);
        TrialMetrics.EventReceived(entry.Kind);
        await queues.SendAsync(QueueNames.Inbound, new InboundMessage(entry.Key), TimeSpan.Zero, cancel);
        if (entry.Kind == InboxKind.Unreadable)
        {
            await ReportAsync(entry.Key, cancel);
        }
    }

    /// <summary>By it an erasure finds what a phone sent.</summary>
    private string? PhoneOf(CarrierEvent read) => read switch
    {
        CarrierEvent.TextReceived { From: { } from } => contacts.PseudonymOf(from),
        CarrierEvent.Delivered { To: { } to } => contacts.PseudonymOf(to),
        _ => null,
    };

    private Task ReportAsync(InboxKey key, CancellationToken cancel) => tasks.RaiseAsync(UnreadableEvent.TaskOf(key, time.Now()), cancel);
}
