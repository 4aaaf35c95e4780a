using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Operation;

/// <summary>Mails the operators that the safety path has stalled, each once for what came to a cause and UTC day, and rings the alarm each time.</summary>
public sealed class OperatorMailing(SafetyWatch watch, ISafetyBook book, IMailer mailer, Operators operators, TimeProvider time, ILogger<OperatorMailing> log)
{
    /// <summary>The log event that an alarm watches.</summary>
    public static readonly EventId StalledEvent = new(7006, "safety-path-stalled");

    public async Task TellAsync(CancellationToken cancel)
    {
        var attempts = new Attempts(cancel);
        await foreach (var fault in watch.LookAsync(cancel))
        {
            log.LogCritical(StalledEvent, "The safety path has stalled: {Cause}.", fault.Cause);
            foreach (var address in operators.Addresses)
            {
                await attempts.TryAsync(() => TellAsync(fault, address, cancel));
            }
        }

        attempts.Report();
    }

    private async Task TellAsync(SafetyFault fault, string address, CancellationToken cancel)
    {
        var day = time.Now().InUtc().Date;
        if (await book.IsToldAsync(fault.Occurrence, day, address, cancel))
        {
            return;
        }

        var operation = NameBasedId.Of("operator-mail", fault.Occurrence, day.ToString("uuuu-MM-dd", null), address);
        if (await mailer.SendAsync(OperatorLetter.Write(operation, address, fault), cancel) == MailOutcome.Failed)
        {
            log.LogError("An operator's address refuses mail; correct EmaPain:Mail:Operators.");
        }

        await book.NoteToldAsync(fault.Occurrence, day, address, cancel);
    }
}
