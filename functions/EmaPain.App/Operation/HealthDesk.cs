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
        await LookAtPromptsAsync(cancel),
        await LookAtDeadLettersAsync(cancel),
        notes.CarrierRefusesUs
            ? new HealthCheck("carrier", Ok: false, "The SMS carrier refuses our credentials. Check EmaPain:Sms.")
            : new HealthCheck("carrier", Ok: true, "The last call was not refused."),
    ]);

    private async Task<HealthCheck> LookAtPromptsAsync(CancellationToken cancel)
    {
        var watermark = await book.WatermarkAsync(cancel);
        return watermark is null ? new HealthCheck("prompts", Ok: true, "No tick yet.")
            : time.Now() - watermark.Value > LongestLag
            ? new HealthCheck("prompts", Ok: false, $"SendDuePrompts has not run to its end since {watermark}. Look at its log.")
            : new HealthCheck("prompts", Ok: true, $"Handed over up to {watermark}.");
    }

    private async Task<HealthCheck> LookAtDeadLettersAsync(CancellationToken cancel)
    {
        var kept = await letters.AllAsync(cancel);
        return kept.IsEmpty
            ? new HealthCheck("dead-letters", Ok: true, "None.")
            : new HealthCheck("dead-letters", Ok: false, $"{kept.Length} messages were given up; see table DeadLetters.");
    }
}
