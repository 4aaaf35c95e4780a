using EmaPain.App.Ports;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Stage;

/// <summary>Events as lines: <c>text|id|from|to|words</c>, <c>report|id|tag|what|to</c>, <c>bounced|mail</c>, <c>arrived|mail</c>, <c>handshake|code</c>; any other line is unreadable.</summary>
internal sealed class LineEvents(TimeProvider time) : IEventReader
{
    public static string Text(string id, string from, string to, string words) => $"text|{id}|{from}|{to}|{words}";

    public IReadOnlyList<InboxEntry> Split(string body, DateTimeOffset now) =>
    [
        .. body.Split('\n').Select(line => line.Split('|') is [("text" or "report" or "bounced" or "arrived" or "handshake"), var id, ..]
            ? new InboxEntry(new InboxKey("2026-01-05", id), InboxKind.Event, line)
            : new InboxEntry(new InboxKey("2026-01-05", $"unreadable-{line.Length}"), InboxKind.Unreadable, line)),
    ];

    public CarrierEvent Read(InboxEntry entry) => entry.Raw.Split('|') switch
    {
        ["text", var id, var from, var to, var words] =>
            new CarrierEvent.TextReceived(id, PhoneNumber.Read(from), PhoneNumber.Read(to), words, Now),
        ["report", var id, var tag, var what, .. var to] => new CarrierEvent.Delivered(
            id, tag, to is [var phone] ? PhoneNumber.Read(phone) : null, Enum.Parse<DeliveryReport>(what), Now),
        ["bounced", var mail] => new CarrierEvent.MailBounced(Guid.Parse(mail), "Bounced"),
        ["arrived", var mail] => new CarrierEvent.MailArrived(Guid.Parse(mail)),
        ["handshake", var code] => new CarrierEvent.Validation(code),
        ["other"] => new CarrierEvent.NotForUs("another line"),
        _ => new CarrierEvent.Unreadable(From: null, To: null, entry.Raw),
    };

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());
}
