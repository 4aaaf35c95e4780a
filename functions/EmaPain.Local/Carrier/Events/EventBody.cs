using System.Globalization;
using System.Text.Json.Nodes;
using EmaPain.Local.Carrier.Phones;

namespace EmaPain.Local.Carrier.Events;

/// <summary>Writes an event as Azure's samples show it: SMSReceived has no '+' at all, the delivery report has it only in <c>to</c>.</summary>
internal static class EventBody
{
    public const string Topic =
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/emapain-local/providers/microsoft.communication/communicationservices/loopback";

    public static JsonObject Render(CarrierEvent what, EventSchema schema, PayloadCasing casing)
    {
        var (subject, data) = what switch
        {
            CarrierEvent.TextReceived text => ($"/phonenumber/{PhoneNumbers.WithoutPlus(text.To)}", Data(text)),
            CarrierEvent.DeliveryReport report => ($"/phonenumber/{PhoneNumbers.WithoutPlus(report.From)}", Data(report)),
            CarrierEvent.MailReport report => ($"sender/donotreply@trial.example/message/{report.MessageId}", Data(report)),
            _ => throw new InvalidOperationException($"No such event: {what.GetType().Name}."),
        };
        var cased = casing == PayloadCasing.Camel ? data : Pascal(data);
        return schema == EventSchema.EventGrid ? Envelope(what, subject, cased) : CloudEnvelope(what, subject, cased);
    }

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Envelope(CarrierEvent what, string subject, JsonObject data) => new()
    {
        ["id"] = what.MessageId,
        ["topic"] = Topic,
        ["subject"] = subject,
        ["data"] = data,
        ["eventType"] = what.Type,
        ["dataVersion"] = "1.0",
        ["metadataVersion"] = "1",
        ["eventTime"] = Instant(what.At),
    };

    private static JsonObject CloudEnvelope(CarrierEvent what, string subject, JsonObject data) => new()
    {
        ["id"] = what.MessageId,
        ["source"] = Topic,
        ["subject"] = subject,
        ["data"] = data,
        ["type"] = what.Type,
        ["time"] = Instant(what.At),
        ["specversion"] = "1.0",
    };

    private static JsonObject Data(CarrierEvent.TextReceived text) => new()
    {
        ["messageId"] = text.MessageId,
        ["from"] = PhoneNumbers.WithoutPlus(text.From),
        ["to"] = PhoneNumbers.WithoutPlus(text.To),
        [text.IsGarbled ? "body" : "message"] = text.Text,
        ["receivedTimestamp"] = Instant(text.ReceivedAt),
        ["segmentCount"] = text.Segments,
    };

    private static JsonObject Data(CarrierEvent.DeliveryReport report) => new()
    {
        ["messageId"] = report.MessageId,
        ["from"] = PhoneNumbers.WithoutPlus(report.From),
        ["to"] = report.To,
        ["deliveryStatus"] = report.Outcome.Status,
        ["deliveryStatusDetails"] = report.Outcome.Details,
        ["receivedTimestamp"] = Instant(report.At),
        ["deliveryAttempts"] = new JsonArray(new JsonObject
        {
            ["timestamp"] = Instant(report.At),
            ["segmentsSucceeded"] = report.Outcome.Arrived ? report.Segments : 0,
            ["segmentsFailed"] = report.Outcome.Arrived ? 0 : report.Segments,
        }),
        ["tag"] = report.Tag,
    };

    private static JsonObject Data(CarrierEvent.MailReport report) => new()
    {
        ["sender"] = "donotreply@trial.example",
        ["recipient"] = report.To,
        ["messageId"] = report.MessageId,
        ["status"] = report.Status,
        ["deliveryStatusDetails"] = new JsonObject { ["statusMessage"] = "550 5.1.1 no such mailbox" },
        ["deliveryAttemptTimeStamp"] = Instant(report.At),
    };

    private static JsonObject Pascal(JsonObject camel) =>
        new(camel.Select(pair => KeyValuePair.Create(char.ToUpperInvariant(pair.Key[0]) + pair.Key[1..], Pascal(pair.Value))));

    private static JsonNode? Pascal(JsonNode? node) => node switch
    {
        JsonObject inner => Pascal(inner),
        JsonArray list => new JsonArray([.. list.Select(Pascal)]),
        _ => node?.DeepClone(),
    };
}
