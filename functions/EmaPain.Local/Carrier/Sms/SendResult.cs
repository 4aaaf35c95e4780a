using System.Text.Json.Serialization;

namespace EmaPain.Local.Carrier.Sms;

/// <summary>The answer for one recipient; what is null is left out on the wire.</summary>
internal sealed record SendResult
{
    [JsonPropertyName("to")]
    public required string To { get; init; }

    [JsonPropertyName("messageId")]
    public string? MessageId { get; init; }

    [JsonPropertyName("httpStatusCode")]
    public required int Status { get; init; }

    [JsonPropertyName("repeatabilityResult")]
    public string? Repeatability { get; init; }

    [JsonPropertyName("errorMessage")]
    public string? Error { get; init; }

    [JsonPropertyName("successful")]
    public bool Successful => Status == 202;

    public static SendResult Refused(SendRecipient recipient, int status, string error, string? repeatability = null) =>
        new() { To = recipient.To, Status = status, Error = error, Repeatability = repeatability };
}
