using System.Diagnostics.Metrics;
using EmaPain.App.Ports;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Telemetry;

/// <summary>What an operator counts. Durations are in seconds of the trial's clock.</summary>
public static class TrialMetrics
{
    private static readonly Meter Meter = new(TelemetryNames.Source);

    private static readonly Counter<long> Events = Meter.CreateCounter<long>(
        TelemetryNames.EventsReceived, "{event}", "Events of the carrier that were kept, readable or not.");

    private static readonly Histogram<double> Replies = Meter.CreateHistogram<double>(
        TelemetryNames.RepliesJudged, "s", "From the carrier's receipt of a text to the end of a try to judge it.");

    private static readonly Counter<long> Texts = Meter.CreateCounter<long>(
        TelemetryNames.TextsSent, "{text}", "Tries to send a text, by what came of them.");

    private static readonly Counter<long> Raised = Meter.CreateCounter<long>(TelemetryNames.AlertsRaised, "{alert}", "Alerts that were raised.");

    private static readonly Counter<long> Mailed = Meter.CreateCounter<long>(
        TelemetryNames.AlertsMailed, "{mail}", "Mails about alerts, by what came of them.");

    private static readonly Counter<long> Letters = Meter.CreateCounter<long>(TelemetryNames.DeadLetters, "{message}", "Messages that failed for good.");

    private static readonly Histogram<double> Late = Meter.CreateHistogram<double>(
        TelemetryNames.PromptsLate, "s", "From when somebody was due to when the tick handed him or her over.");

    public static void EventReceived(InboxKind kind) => Events.Add(1, Word(TelemetryNames.Kind, kind));

    /// <param name="outcome">Judged, of a stranger, or failed.</param>
    /// <param name="took">Since the carrier received the text.</param>
    public static void ReplyJudged(string outcome, Duration took) => Replies.Record(took.TotalSeconds, Word(TelemetryNames.Outcome, outcome));

    public static void TextSent(string outcome, Purpose purpose) =>
        Texts.Add(1, Word(TelemetryNames.Outcome, outcome), Word(TelemetryNames.Purpose, purpose));

    public static void AlertRaised(AlertLevel level) => Raised.Add(1, Word(TelemetryNames.Level, level));

    public static void AlertMailed(string outcome) => Mailed.Add(1, Word(TelemetryNames.Outcome, outcome));

    public static void LetterKept(string queue) => Letters.Add(1, Word(TelemetryNames.Queue, queue));

    public static void HandedOver(Duration late) => Late.Record(late.TotalSeconds);

    private static KeyValuePair<string, object?> Word<T>(string name, T word) => new(name, $"{word}");
}
