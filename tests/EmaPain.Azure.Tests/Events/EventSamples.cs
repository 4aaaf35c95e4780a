using EmaPain.App.Ports;
using EmaPain.Azure.Events;

namespace EmaPain.Azure.Tests.Events;

/// <summary>Events as Azure's documentation and specification show them.</summary>
public static class EventSamples
{
    public const string GridText = """[{"id":"Incoming_1","topic":"/subscriptions/s","subject":"/phonenumber/18005550100","data":{"messageId":"Incoming_1","from":"12025550142","to":"18005550100","message":"5 4 3","receivedTimestamp":"2026-03-09T14:00:27.32Z","segmentCount":1},"eventType":"Microsoft.Communication.SMSReceived","dataVersion":"1.0","metadataVersion":"1","eventTime":"2026-03-09T14:00:29Z"}]""";

    public const string CloudText = """{"id":"Incoming_1","source":"/subscriptions/s","subject":"/phonenumber/18005550100","data":{"MessageId":"Incoming_1","From":"+12025550142","To":"+18005550100","Message":"5 4 3","ReceivedTimestamp":"2026-03-09T14:00:27.32+00:00"},"type":"Microsoft.Communication.SMSReceived","time":"2026-03-09T14:00:29Z","specversion":"1.0"}""";

    public static readonly DateTimeOffset Now = new(2026, 3, 9, 14, 5, 0, TimeSpan.Zero);

    private static readonly EventGridReader Reader = new(new SetClock(Now));

    public static TheoryData<string> Texts => new(
        GridText,
        GridText[1..^1],
        CloudText,
        $"[{CloudText}]",
        GridText.Replace("\"eventType\"", "\"EVENTTYPE\"", StringComparison.Ordinal).Replace("SMSReceived", "smsreceived", StringComparison.Ordinal),
        GridText.Replace("\"message\"", "\"MESSAGE\"", StringComparison.Ordinal).Replace("12025550142", "+1 (202) 555-0142", StringComparison.Ordinal));

    public static string Report(string status, string details) =>
        $$"""[{"id":"Outgoing_1","topic":"t","subject":"s","data":{"messageId":"Outgoing_1","from":"18005550100","to":"+12025550142","deliveryStatus":"{{status}}","deliveryStatusDetails":"{{details}}","receivedTimestamp":"2026-03-09T14:00:20.2855749Z","deliveryAttempts":[],"Tag":"study~P-001|effect-1"},"eventType":"Microsoft.Communication.SMSDeliveryReportReceived","eventTime":"2026-03-09T14:00:20Z"}]""";

    /// <summary>As published (learn.microsoft.com, "Azure Communication Services - Email events"), but for ids and status.</summary>
    public static string MailReport(string status, string mail = "00000000-0000-0000-0000-000000000001") =>
        $$"""[{"id":"00000000-0000-0000-0000-000000000000","topic":"/subscriptions/s","subject":"sender/senderid@azure.com/message/{{mail}}","data":{"sender":"senderid@azure.com","recipient":"receiver@azure.com","messageId":"{{mail}}","status":"{{status}}","deliveryStatusDetails":{"statusMessage":"Status Message"},"deliveryAttemptTimeStamp":"2026-03-09T14:00:20.2855749+00:00"},"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","dataVersion":"1.0","metadataVersion":"1","eventTime":"2026-03-09T14:00:20.822Z"}]""";

    /// <summary>The same as a CloudEvent.</summary>
    public static string CloudMailReport(string status) => MailReport(status)[1..^1]
        .Replace("\"eventType\"", "\"type\"", StringComparison.Ordinal).Replace("\"eventTime\"", "\"time\"", StringComparison.Ordinal)
        .Replace("\"topic\"", "\"source\"", StringComparison.Ordinal).Replace("\"dataVersion\":\"1.0\",\"metadataVersion\":\"1\"", "\"specversion\":\"1.0\"", StringComparison.Ordinal);

    public static IReadOnlyList<InboxEntry> Split(string body) => Reader.Split(body, Now);

    public static CarrierEvent Read(InboxEntry entry) => Reader.Read(entry);
}
