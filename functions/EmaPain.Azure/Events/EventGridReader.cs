using System.Text.Json;
using EmaPain.App.Ports;
using NodaTime;

namespace EmaPain.Azure.Events;

/// <summary>
/// Event Grid's own schema and CloudEvents, one event or many, in any casing (older texts and the carrier's own examples
/// differ). No text makes it throw: what it cannot read, it hands on as unreadable.
/// </summary>
public sealed class EventGridReader(TimeProvider trial) : IEventReader
{
    public const string TextReceived = "Microsoft.Communication.SMSReceived";
    public const string DeliveryReported = "Microsoft.Communication.SMSDeliveryReportReceived";
    public const string MailReported = "Microsoft.Communication.EmailDeliveryReportReceived";
    private const string Validation = "Microsoft.EventGrid.SubscriptionValidationEvent";

    private const string Status = "status";
    private const string Arrived = "Delivered";
    private const string Expanded = "Expanded";

    public IReadOnlyList<InboxEntry> Split(string body, DateTimeOffset now)
    {
        var json = WellFormed.Of(body);
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select(part => Entry(part, now))]
                : [Entry(document.RootElement, now)];
        }
        catch (JsonException)
        {
            return [Unreadable(json, now)];
        }
    }

    public CarrierEvent Read(InboxEntry entry)
    {
        if (entry.Kind == InboxKind.Erased)
        {
            return new CarrierEvent.NotForUs("It was erased.");
        }

        var json = WellFormed.Of(entry.Raw);
        try
        {
            using var document = JsonDocument.Parse(json);
            return entry.Kind != InboxKind.Event ? Doubtful(GridEvent.Of(document.RootElement), json)
                : GridEvent.Of(document.RootElement) is { } gridEvent
                ? Read(gridEvent, gridEvent.MessageId ?? InboxKeys.IdFor(json))
                : new CarrierEvent.NotForUs("It is no event.");
        }
        catch (JsonException)
        {
            return Doubtful(gridEvent: null, json);
        }
    }

    private static CarrierEvent.Unreadable Doubtful(GridEvent? gridEvent, string raw) => gridEvent is { Data: var data }
        ? new(PhoneNumber.Read(GridEvent.Text(data, "from")), PhoneNumber.Read(GridEvent.Text(data, "to")), raw)
        : new(From: null, To: null, raw);

    /// <summary>A text is one by its words: a cry for help is heard whoever it comes from. Where there are no words, or neither words nor numbers, it is unreadable.</summary>
    private InboxEntry Entry(JsonElement json, DateTimeOffset now)
    {
        var raw = json.GetRawText();
        if (GridEvent.Of(json) is not { } gridEvent || (gridEvent.Is(TextReceived) && SaysNothing(gridEvent)))
        {
            return Unreadable(raw, now);
        }

        var received = gridEvent.ReceivedAt ?? now;
        var id = gridEvent.MessageId ?? InboxKeys.IdFor(raw);
        var key = gridEvent.Is(TextReceived) ? InboxKeys.OfText(received, id)
            : gridEvent.Is(DeliveryReported) ? InboxKeys.OfReport(received, id)
            : gridEvent.Is(MailReported) ? InboxKeys.OfMail(received, $"{id}~{GridEvent.Text(gridEvent.Data, Status)}")
            : InboxKeys.OfOther(received, id);
        return new InboxEntry(key, InboxKind.Event, raw);
    }

    private static InboxEntry Unreadable(string raw, DateTimeOffset now) =>
        new(InboxKeys.OfUnreadable(now, raw), InboxKind.Unreadable, raw);

    private CarrierEvent Read(GridEvent gridEvent, string id) =>
        gridEvent.Is(TextReceived) ? Text(gridEvent, id)
        : gridEvent.Is(DeliveryReported) ? Report(gridEvent, id)
        : gridEvent.Is(MailReported) ? MailReport(gridEvent)
        : gridEvent.Is(Validation) ? Handshake(gridEvent)
        : new CarrierEvent.NotForUs("It is an event of another type.");

    private CarrierEvent.TextReceived Text(GridEvent gridEvent, string id) => new(
        id,
        PhoneNumber.Read(GridEvent.Text(gridEvent.Data, "from")),
        PhoneNumber.Read(GridEvent.Text(gridEvent.Data, "to")),
        GridEvent.Text(gridEvent.Data, "message") ?? "",
        NotAfterNow(gridEvent.ReceivedAt));

    private bool SaysNothing(GridEvent gridEvent) =>
        GridEvent.Text(gridEvent.Data, "message") is null || Text(gridEvent, "") is { Text: "" } and ({ From: null } or { To: null });

    private CarrierEvent.Delivered Report(GridEvent gridEvent, string id) => new(
        id,
        GridEvent.Text(gridEvent.Data, "tag"),
        PhoneNumber.Read(GridEvent.Text(gridEvent.Data, "to")),
        DeliveryReports.Of(GridEvent.Text(gridEvent.Data, "deliveryStatus"), GridEvent.Text(gridEvent.Data, "deliveryStatusDetails")),
        NotAfterNow(gridEvent.ReceivedAt));

    /// <summary>The service says that whatever is not delivered has failed; expanded to the members of a group it has not.</summary>
    private static CarrierEvent MailReport(GridEvent gridEvent) =>
        !Guid.TryParse(gridEvent.MessageId, out var mail) || GridEvent.Text(gridEvent.Data, Status) is not { Length: > 0 } status
            ? new CarrierEvent.NotForUs("It is a report on a mail without an id or a status.")
            : status.Equals(Arrived, StringComparison.OrdinalIgnoreCase) ? new CarrierEvent.MailArrived(mail)
            : status.Equals(Expanded, StringComparison.OrdinalIgnoreCase) ? new CarrierEvent.NotForUs("A mail went to the members of a group.")
            : new CarrierEvent.MailBounced(mail, status);

    private static CarrierEvent Handshake(GridEvent gridEvent) => GridEvent.Text(gridEvent.Data, "validationCode") is { Length: > 0 } code
        ? new CarrierEvent.Validation(code)
        : new CarrierEvent.NotForUs("It is a handshake without a code.");

    private Instant NotAfterNow(DateTimeOffset? received)
    {
        var now = trial.GetUtcNow();
        return Instant.FromDateTimeOffset(received is { } time && time < now ? time : now);
    }
}
