using System.Runtime.CompilerServices;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using NodaTime;

namespace EmaPain.App.Operation;

/// <summary>Looks whether the way from a text to somebody who acts on it has stalled.</summary>
public sealed class SafetyWatch(AlertWatch alerts, IDeadLetters letters, ISafetyBook book, TimeProvider time)
{
    /// <summary>The drill passes every quarter of an hour; "no successful screening for a day", with an hour for a late timer.</summary>
    private static readonly Duration LongestWithoutScreening = Duration.FromHours(25);

    /// <summary>What waits there may be a cry for help, or the alert about one.</summary>
    private static readonly string[] SafetyQueues = [QueueNames.Alerts, QueueNames.Inbound, QueueNames.Screening];

    public async IAsyncEnumerable<SafetyFault> LookAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        if (await alerts.OverdueAsync(cancel).CountAsync(cancel) is > 0 and var overdue)
        {
            yield return new SafetyFault(
                "waiting-alerts", $"{overdue} alerts were not taken on in time. List the open alerts of each site (emapain alerts list), and call its clinician.");
        }

        var kept = await letters.AllAsync(cancel);
        foreach (var queue in SafetyQueues.Where(queue => kept.Any(letter => letter.Queue == queue)))
        {
            yield return new SafetyFault(
                $"dead-letters-{queue}", $"Messages of queue {queue} were given up; one may be a cry for help. See table DeadLetters, mend the cause, then emapain replay.");
        }

        if (await ScreeningFaultAsync(cancel) is { } fault)
        {
            yield return fault;
        }
    }

    /// <summary>Nothing where a text was screened within a day, or the drill was never begun: a new app.</summary>
    public async Task<SafetyFault?> ScreeningFaultAsync(CancellationToken cancel) =>
        await book.LastScreeningAsync(cancel) is { } last && time.Now() - last > LongestWithoutScreening
            ? new SafetyFault("no-screening", $"No text was screened with success since {last}. Look at the log of JudgeInbound and at queue {QueueNames.Inbound}.")
            : null;
}
