using System.Globalization;
using System.Runtime.CompilerServices;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Operation;

/// <summary>Looks whether the way from a text to somebody who acts on it has stalled.</summary>
public sealed class SafetyWatch(AlertWatch alerts, IDeadLetters letters, ISafetyBook book, IDueBook ticks, CoverWatch cover, TimeProvider time)
{
    /// <summary>The drill passes every quarter of an hour; "no successful screening for a day", with an hour for a late timer.</summary>
    private static readonly Duration LongestWithoutScreening = Duration.FromHours(25);

    /// <summary>What waits there may be a cry for help, or the alert about one.</summary>
    private static readonly string[] SafetyQueues = [QueueNames.Alerts, QueueNames.Inbound, QueueNames.Screening];

    public async IAsyncEnumerable<SafetyFault> LookAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var overdue = await alerts.OverdueAsync(cancel).ToListAsync(cancel);
        if (overdue.Count > 0)
        {
            yield return new SafetyFault(
                "waiting-alerts", LastUrgentOf(overdue), $"{overdue.Count} alerts were not taken on in time. List the open alerts of each site (emapain alerts list), and call its clinician.");
        }

        var kept = await letters.AllAsync(cancel);
        foreach (var given in kept.Where(letter => SafetyQueues.Contains(letter.Queue)).GroupBy(letter => letter.Queue))
        {
            // By the hour: a storm of them is told 24 times a day at most.
            yield return new SafetyFault(
                $"dead-letters-{given.Key}", given.Max(letter => letter.KeptAt).ToString("uuuuMMddHH", CultureInfo.InvariantCulture),
                $"Messages of queue {given.Key} were given up; one may be a cry for help. See table DeadLetters, mend the cause, then emapain replay.");
        }

        if (await ScreeningFaultAsync(cancel) is { } fault)
        {
            yield return fault;
        }
    }

    /// <summary>Whether the drill ever passed.</summary>
    public async Task<bool> WasScreenedAsync(CancellationToken cancel) => await book.LastScreeningAsync(cancel) is not null;

    /// <summary>The urgent alert whose time was over last; those for review are told of once a day, however many.</summary>
    private static string LastUrgentOf(IEnumerable<AlertRow> overdue) =>
        overdue.Where(alert => alert.Level == AlertLevel.Urgent).MaxBy(AlertWatch.EndOf) is { } last
            ? $"{last.Alert}-{AlertWatch.EndOf(last)!.Value.ToUnixTimeSeconds()}"
            : "";

    /// <summary>Nothing where a text was screened within a day, or the app is new, or nobody takes part.</summary>
    public async Task<SafetyFault?> ScreeningFaultAsync(CancellationToken cancel)
    {
        var last = await book.LastScreeningAsync(cancel);
        return last is null ? await NeverScreenedAsync(cancel)
            : time.Now() - last > LongestWithoutScreening
            ? new SafetyFault("no-screening", News: "", $"No text was screened with success since {last}. Look at the log of JudgeInbound and at queue {QueueNames.Inbound}.")
            : null;
    }

    /// <summary>The drill has another timer than the ticks, which tell since when the app has run; one that ran before they did is old.</summary>
    private async Task<SafetyFault?> NeverScreenedAsync(CancellationToken cancel) =>
        await cover.IsAnybodyAheadAsync(cancel)
        && await ticks.WatermarkAsync(cancel) is not null
        && (await ticks.FirstTickAsync(cancel) is not { } first || time.Now() - first > LongestWithoutScreening)
            ? new SafetyFault(
                "no-screening", News: "", $"No text was ever screened with success, and people take part. Look at the logs of WatchSafety and JudgeInbound and at queue {QueueNames.Inbound}.")
            : null;
}
