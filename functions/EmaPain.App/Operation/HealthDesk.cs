using EmaPain.App.Casework;
using EmaPain.App.Ports;
using NodaTime;

namespace EmaPain.App.Operation;

/// <summary>Looks whether prompts are handed over, messages are not given up, staff are told of alerts and take them on, and the carrier takes our texts.</summary>
public sealed class HealthDesk(
    IDueBook book, IDeadLetters letters, IAlertBoard alerts, AlertWatch watch, CoverWatch cover, SafetyWatch safety, OutageWatch outages, TimeProvider time)
{
    /// <summary>The watermark follows 10 minutes behind; five missed ticks more are too many.</summary>
    private static readonly Duration LongestLag = Duration.FromMinutes(15);

    /// <summary>A mail is taken within seconds; an urgent alert must not lie for longer before somebody looks.</summary>
    private static readonly Duration LongestUntold = Duration.FromMinutes(5);

    /// <summary>The morning after, with the hours in which the day's mail is tried.</summary>
    private static readonly Duration LongestInDigest = Duration.FromHours(30);

    public async Task<HealthReport> LookAsync(CancellationToken cancel)
    {
        var open = new Lazy<Task<List<AlertRow>>>(() => watch.OpenAsync(cancel).ToListAsync(cancel).AsTask());
        return new HealthReport(
        [
            await LookAsync("prompts", LookAtPromptsAsync, cancel),
            await LookAsync("dead-letters", LookAtDeadLettersAsync, cancel),
            await LookAsync("alerts", LookAtAlertsAsync, cancel),
            await LookAsync("waiting-alerts", async _ => LookAtWaitingAlerts(await open.Value), cancel),
            await LookAsync("alert-steps", async _ => LookAtSteps(await open.Value), cancel),
            await LookAsync("on-call", LookAtCoverAsync, cancel),
            await LookAsync("digest", async _ => LookAtDigest(await open.Value), cancel),
            await LookAsync("screening", LookAtScreeningAsync, cancel),
            await LookAsync("carrier", LookAtCarrierAsync, cancel),
            await LookAsync("mail", LookAtMailAsync, cancel),
        ]);
    }

    /// <summary>A store that cannot be read is a finding, and hides none of the others.</summary>
    private static async Task<HealthCheck> LookAsync(string name, Func<CancellationToken, Task<HealthCheck>> look, CancellationToken cancel)
    {
        try
        {
            return await look(cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            return new HealthCheck(name, Ok: false, $"Storage could not be read ({e.GetType().Name}). Look at the account and the app's access to it.");
        }
    }

    private async Task<HealthCheck> LookAtPromptsAsync(CancellationToken cancel)
    {
        var watermark = await book.WatermarkAsync(cancel);
        return watermark is null ? await LookBeforeFirstTickAsync(cancel)
            : time.Now() - watermark.Value > LongestLag
            ? new HealthCheck("prompts", Ok: false, $"SendDuePrompts has not run to its end since {watermark}. Look at its log.")
            : new HealthCheck("prompts", Ok: true, $"Handed over up to {watermark}.");
    }

    private async Task<HealthCheck> LookBeforeFirstTickAsync(CancellationToken cancel) =>
        await book.EarliestAsync(cancel) is { } earliest && time.Now() - earliest > LongestLag
            ? new HealthCheck("prompts", Ok: false, $"Somebody is due since {earliest}, and SendDuePrompts has never run. Look at its log.")
            : new HealthCheck("prompts", Ok: true, "No tick yet.");

    private async Task<HealthCheck> LookAtDeadLettersAsync(CancellationToken cancel)
    {
        return await letters.AnyAsync(cancel)
            ? new HealthCheck("dead-letters", Ok: false, "Messages were given up; see table DeadLetters. Green again when its rows are gone.")
            : new HealthCheck("dead-letters", Ok: true, "None.");
    }

    private async Task<HealthCheck> LookAtAlertsAsync(CancellationToken cancel) =>
        await alerts.UntoldAsync(time.Now() - LongestUntold, cancel) is [var oldest, ..] untold
            ? new HealthCheck(
                "alerts", Ok: false,
                $"Nobody could be told of {untold.Length} open alerts, the oldest since {oldest.UntoldSince}. Put somebody with a working address on the staff list.")
            : new HealthCheck("alerts", Ok: true, "Somebody was told of each.");

    private HealthCheck LookAtWaitingAlerts(List<AlertRow> open) => open.Count(watch.IsOverdue) is > 0 and var overdue
        ? new HealthCheck("waiting-alerts", Ok: false, $"{overdue} were not taken on in time. List the open alerts of each site, and call its clinician.")
        : new HealthCheck("waiting-alerts", Ok: true, "None waits too long.");

    private static HealthCheck LookAtSteps(List<AlertRow> open) => open.Count(alert => alert.UnreachedSince is not null) is > 0 and var passed
        ? new HealthCheck(
            "alert-steps", Ok: false, $"A step reached nobody for {passed} open alerts. 'emapain staff list' shows which roles nobody has; put somebody on the list.")
        : new HealthCheck("alert-steps", Ok: true, "Every step that was called reached somebody.");

    private async Task<HealthCheck> LookAtCoverAsync(CancellationToken cancel) => await cover.GapsAsync(cancel).ToListAsync(cancel) is { Count: > 0 } gaps
        ? new HealthCheck(
            "on-call", Ok: false, $"An urgent alert would find nobody as {string.Join(", ", gaps)}. Put somebody on the list (emapain staff add), or end the leave (emapain staff leave).")
        : new HealthCheck("on-call", Ok: true, "Everybody whom urgent alerts call is there today and tomorrow.");

    private HealthCheck LookAtDigest(List<AlertRow> open) => open.Count(alert => alert.DigestSince < time.Now() - LongestInDigest) is > 0 and var waiting
        ? new HealthCheck(
            "digest", Ok: false, $"{waiting} alerts wait for a daily list that was not mailed. Look at the log of MailAlertDigests, and at 'emapain staff list'.")
        : new HealthCheck("digest", Ok: true, "Nothing waits for longer than to the next morning.");

    private async Task<HealthCheck> LookAtScreeningAsync(CancellationToken cancel) => await safety.ScreeningFaultAsync(cancel) is { } fault
        ? new HealthCheck("screening", Ok: false, fault.Sentence)
        : new HealthCheck("screening", Ok: true, await safety.WasScreenedAsync(cancel) ? "The screen passes its drill." : "No drill yet.");

    private async Task<HealthCheck> LookAtCarrierAsync(CancellationToken cancel) => await outages.RecentAsync(Outage.CarrierRefusesUs, cancel) is { } refused
        ? new HealthCheck("carrier", Ok: false, $"The SMS carrier refused our credentials at {refused:u}. Check EmaPain:Sms. Green again 15 minutes after the last refusal.")
        : new HealthCheck("carrier", Ok: true, "No call was refused lately.");

    private async Task<HealthCheck> LookAtMailAsync(CancellationToken cancel) => await outages.RecentAsync(Outage.NoWayOfMail, cancel) is { } last
        ? new HealthCheck("mail", Ok: false, $"No way of mail took a mail at {last:u}. Check EmaPain:Mail and call those who are on duty. Green again 15 minutes after the last failure.")
        : new HealthCheck("mail", Ok: true, "No mail was left untaken lately.");
}
