using System.Text.Json;

namespace Azure.Communication.Sms;

/// <summary>What the service did for one recipient; a refusal is a value here, not an exception.</summary>
public class SmsSendResult
{
    internal SmsSendResult(string to, string messageId, int httpStatusCode, bool successful, string errorMessage)
    {
        To = to;
        MessageId = messageId;
        HttpStatusCode = httpStatusCode;
        Successful = successful;
        ErrorMessage = errorMessage;
    }

    public string To { get; }

    /// <summary>The carrier's id of the text; null where it was not taken.</summary>
    public string MessageId { get; }

    public int HttpStatusCode { get; }

    public bool Successful { get; }

    public string ErrorMessage { get; }

    internal static SmsSendResult Of(JsonElement json) => new(
        json.GetProperty("to").GetString(),
        Text(json, "messageId"),
        json.GetProperty("httpStatusCode").GetInt32(),
        json.GetProperty("successful").GetBoolean(),
        Text(json, "errorMessage"));

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
