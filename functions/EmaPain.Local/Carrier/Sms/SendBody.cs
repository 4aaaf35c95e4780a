using System.Text.Json;

namespace EmaPain.Local.Carrier.Sms;

/// <summary>The body of a send call as it may come, before anything is checked.</summary>
internal sealed record SendBody(string? From, IReadOnlyList<SendBody.Recipient?>? SmsRecipients, string? Message, SendBody.Options? SmsSendOptions)
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    /// <exception cref="JsonException">Not JSON, or a property of another type.</exception>
    public static SendBody? Read(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize<SendBody>(body, Reading);

    internal sealed record Recipient(string? To, string? RepeatabilityRequestId, string? RepeatabilityFirstSent);

    internal sealed record Options(bool EnableDeliveryReport, string? Tag, int? DeliveryReportTimeoutInSeconds);
}
