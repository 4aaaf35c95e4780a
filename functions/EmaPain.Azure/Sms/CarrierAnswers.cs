using System.Globalization;
using Azure;
using Azure.Communication.Sms;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Sms;

/// <summary>What a status of the carrier means for the text (design section 5, "Outcomes").</summary>
public static class CarrierAnswers
{
    /// <summary>Until a refused call is tried again where the carrier names no time: its own window for counting.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>The status of the one recipient, within a call that was answered 202.</summary>
    public static SendAttempt OfRecipient(SmsSendResult result) => result.HttpStatusCode switch
    {
        202 => new SendAttempt.Accepted(result.MessageId ?? ""),
        400 or 401 or 403 or 404 => new SendAttempt.Refused(result.HttpStatusCode),
        429 => new SendAttempt.NotSent(Pause, NotSentCause.Throttled),
        _ => new SendAttempt.Unknown(),
    };

    /// <summary>The status of a call that was not answered 202.</summary>
    public static SendAttempt OfCall(Response response, DateTimeOffset now) => response.Status switch
    {
        429 => new SendAttempt.NotSent(RetryAfter(response, now), NotSentCause.Throttled),
        401 or 403 => new SendAttempt.NotSent(Pause, NotSentCause.NotAuthorized),
        400 or 404 => new SendAttempt.Refused(response.Status),
        _ => new SendAttempt.Unknown(),
    };

    private static TimeSpan RetryAfter(Response response, DateTimeOffset now)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var header))
        {
            return Pause;
        }

        var asked = int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date - now : Pause;
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked > LongestPause ? LongestPause : asked;
    }
}
