using Azure;
using Azure.Communication.Sms;
using Azure.Identity;
using EmaPain.App.Ports;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;

namespace EmaPain.Azure.Sms;

/// <summary>Azure Communication Services, or whatever speaks its SMS protocol. Logs tags and statuses only: errors quote numbers.</summary>
public sealed class AzureCarrier(SmsClient client, TimeProvider machine, ILogger<AzureCarrier> log) : ICarrier
{
    /// <summary>By this name an alarm finds the log line.</summary>
    public static readonly EventId RefusesUs = new(7003, "carrier-refuses-us");

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">Cancelled before anything was sent.</exception>
    public async Task<SendAttempt> SendAsync(OutgoingSms sms, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var tally = AttemptTally.Begin();
        try
        {
            using var pair = RepeatabilityPolicy.Use(sms.RepeatabilityId, sms.FirstSent);
            var options = new SmsSendOptions(enableDeliveryReport: true) { Tag = sms.Tag };
            var response = await client.SendAsync(sms.From.Value, sms.To.Value, sms.Text, options, cancel);
            return Said(sms, response.Value.HttpStatusCode, CarrierAnswers.OfRecipient(response.Value), tally);
        }
        catch (RequestFailedException e) when (e.GetRawResponse() is { } response)
        {
            return Said(sms, response.Status, CarrierAnswers.OfCall(response, machine.GetUtcNow()), tally);
        }
        catch (BrokenCircuitException e) when (tally.Unanswered == 0)
        {
            log.LogWarning("Text {Tag} was not sent: the circuit to the carrier is open.", sms.Tag);
            return new SendAttempt.NotSent(e.RetryAfter ?? SmsPatience.Default.Open, NotSentCause.CircuitOpen);
        }
        catch (AuthenticationFailedException) when (tally.Unanswered == 0)
        {
            log.LogError(RefusesUs, "Text {Tag} was not sent: no token for the carrier could be had.", sms.Tag);
            return new SendAttempt.NotSent(CarrierAnswers.Pause, NotSentCause.NotAuthorized);
        }
#pragma warning disable CA1031 // Whatever broke, the text may have gone out; that is an outcome, not a fault.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogWarning("Text {Tag}: no answer from the carrier ({Kind}).", sms.Tag, e.GetType().Name);
            return new SendAttempt.Unknown();
        }
    }

    /// <summary>That the text was not taken is said of one attempt; an earlier one without response may have been.</summary>
    private SendAttempt Said(OutgoingSms sms, int status, SendAttempt attempt, AttemptTally tally)
    {
        var (level, kind) = attempt switch
        {
            SendAttempt.Accepted => (LogLevel.Debug, default),
            SendAttempt.NotSent { Cause: NotSentCause.NotAuthorized } => (LogLevel.Error, RefusesUs),
            _ => (LogLevel.Warning, default),
        };
        log.Log(level, kind, "Text {Tag}: the carrier said {Status}; attempts before without an answer: {Unanswered}.", sms.Tag, status, tally.Unanswered);
        return attempt is SendAttempt.Accepted || tally.Unanswered == 0 ? attempt : new SendAttempt.Unknown();
    }
}
