using System.Globalization;
using System.Text.Json;

namespace Azure.Communication.Sms.Internal;

/// <summary>A recipient with the pair by which the service knows a repeated request.</summary>
internal sealed record SmsRecipient(string To, Guid RepeatabilityRequestId, DateTimeOffset RepeatabilityFirstSent)
{
    public static SmsRecipient New(string to)
    {
        ArgumentException.ThrowIfNullOrEmpty(to);
#pragma warning disable RS0030 // The real client makes a new random id with every call.
        return new(to, Guid.NewGuid(), TimeProvider.System.GetUtcNow());
#pragma warning restore RS0030
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("to", To);
        json.WriteString("repeatabilityRequestId", RepeatabilityRequestId.ToString());
        json.WriteString("repeatabilityFirstSent", RepeatabilityFirstSent.ToString("r", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
