using EmaPain.Local.Carrier.Events;
using EmaPain.Local.Carrier.Phones;

namespace EmaPain.Local.Carrier.Sms;

/// <summary>Passes texts between the trial and the phones, and tells Event Grid about them.</summary>
internal sealed class Exchange(CarrierOptions options, PhoneLog phones, CarrierFaults faults, EventGrid grid, BookKeeping books)
{
    private readonly Dictionary<string, SenderNumber> senders = options.Senders.ToDictionary(sender => sender.Number);
    private readonly Repeatability repeatability = new(options.MachineClock);
    private readonly OptOutList optOuts = new();
    private readonly MessageIds ids = new();

    public bool Owns(string sender) => senders.ContainsKey(sender);

    /// <summary>Claims the repeatability pair of every recipient; from here on a second call with it is a repetition.</summary>
    public IReadOnlyList<Claim> Claim(SendCall call) => [.. call.Recipients.Select(repeatability.Take)];

    /// <summary>Takes the texts that are claimed for the first time and answers for all recipients.</summary>
    public IReadOnlyList<SendResult> Take(SendCall call, IReadOnlyList<Claim> claims) =>
        [.. call.Recipients.Zip(claims, (recipient, claim) => Answer(call, recipient, claim))];

    public string TakeFromPhone(string from, string to, string text, DateTimeOffset receivedAt, bool garbled = false)
    {
        if (!PhoneNumbers.IsPhone(from))
        {
            throw new ArgumentException("A phone sends from an E.164 number with '+'.", nameof(from));
        }

        if (!senders.TryGetValue(to, out var sender))
        {
            throw new ArgumentException("The carrier knows no such sender number.", nameof(to));
        }

        var id = ids.Incoming(receivedAt, from, to, text);
        var confirmation = sender.OptOuts == OptOutKeeper.Carrier ? optOuts.Hear(to, from, text) : null;
        books.Enter(now => now with { PhoneTexts = now.PhoneTexts + 1 });
        grid.Publish(new CarrierEvent.TextReceived(id, from, to, text, receivedAt, options.TrialClock.GetUtcNow(), TextSegments.Count(text)) { IsGarbled = garbled });
        if (confirmation is not null)
        {
            phones.Arrive(new DeliveredText($"{id}-network", to, from, confirmation, null, receivedAt, TextSegments.Count(confirmation), TextAuthor.Carrier));
        }

        return id;
    }

    private SendResult Answer(SendCall call, SendRecipient recipient, Claim claim)
    {
        switch (claim)
        {
            case Claim.Repeated repeated:
                books.Enter(now => now with { Repeated = now.Repeated + 1 });
                return repeated.Answer;
            case Claim.Refused refused:
                books.Enter(now => now with { Refused = now.Refused + 1 });
                return refused.Answer;
            default:
                var answer = Accept(call, recipient);
                repeatability.Keep(recipient, answer);
                books.Enter(now => answer.Successful ? now with { Accepted = now.Accepted + 1 } : now with { Refused = now.Refused + 1 });
                return answer;
        }
    }

    private SendResult Accept(SendCall call, SendRecipient recipient)
    {
        if (!PhoneNumbers.IsPhone(recipient.To))
        {
            return SendResult.Refused(recipient, 400, "Invalid To phone number format.");
        }

        var fault = faults.Of(call, recipient);
        if (fault is TextFault.Refuses refusal)
        {
            return SendResult.Refused(recipient, refusal.Status, refusal.Message);
        }

        var at = options.TrialClock.GetUtcNow();
        var id = ids.Outgoing(at, call, recipient);
        var outcome = Deliver(call, recipient, id, at, fault);
        if (call.DeliveryReport && fault is TextFault.LosesReport)
        {
            books.Enter(now => now with { ReportsLost = now.ReportsLost + 1 });
        }
        else if (call.DeliveryReport)
        {
            grid.Publish(new CarrierEvent.DeliveryReport(id, call.From, recipient.To, outcome, call.Tag, at, TextSegments.Count(call.Message)));
        }

        return new SendResult { To = recipient.To, MessageId = id, Status = 202, Repeatability = recipient.RequestId is null ? null : "accepted" };
    }

    private DeliveryOutcome Deliver(SendCall call, SendRecipient recipient, string id, DateTimeOffset at, TextFault? fault)
    {
        if (fault is TextFault.OptedOut || optOuts.Blocks(call.From, recipient.To))
        {
            books.Enter(now => now with { Failed = now.Failed + 1 });
            return DeliveryOutcome.OptedOut(options.Wording);
        }

        if (fault is TextFault.DeliveryFails failure)
        {
            books.Enter(now => now with { Failed = now.Failed + 1 });
            return DeliveryOutcome.Failed(failure.Details);
        }

        books.Enter(now => now with { Delivered = now.Delivered + 1 });
        phones.Arrive(new DeliveredText(id, call.From, recipient.To, call.Message, call.Tag, at, TextSegments.Count(call.Message), TextAuthor.Trial));
        return DeliveryOutcome.Delivered(options.Wording);
    }
}
