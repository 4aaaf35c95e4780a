using EmaPain.App.Casework;
using EmaPain.App.Ports;
using NodaTime;

namespace EmaPain.App.Operation;

/// <summary>Looks whether prompts are handed over, messages are not given up, and the carrier takes our texts.</summary>
public sealed class HealthDesk(IDueBook book, IDeadLetters letters, HealthNotes notes, TimeProvider time)
{
    /// <summary>The watermark follows 10 minutes behind; five missed ticks more are too many.</summary>
    private static readonly Duration LongestLag = Duration.FromMinutes(15);

    public async Task<HealthReport> LookAsync(CancellationToken cancel) => new(
    [
        await LookAsync("prompts", LookAtPromptsAsync, cancel),
        await LookAsync("dead-letters", LookAtDeadLettersAsync, cancel),
        notes.CarrierRefusesUs
            ? new HealthCheck("carrier", Ok: false, "The SMS carrier refuses our credentials. Check EmaPain:Sms.")
            : new HealthCheck("carrier", Ok: true, "The last call was not refused."),
    ]);

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
        var kept = await letters.AllAsync(cancel);
        return kept.IsEmpty
            ? new HealthCheck("dead-letters", Ok: true, "None.")
            : new HealthCheck("dead-letters", Ok: false, $"{kept.Length} messages were given up; see table DeadLetters.");
    }
}
