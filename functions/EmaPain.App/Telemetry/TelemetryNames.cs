namespace EmaPain.App.Telemetry;

/// <summary>
/// Every name that telemetry of ours carries, in one place (decision 12). Values are ids and words of closed lists: never a phone number, a
/// text, a score or a name, and neither the level of an alert nor the purpose of a text beside a person.
/// </summary>
public static class TelemetryNames
{
    /// <summary>The source of all spans and the meter of all metrics.</summary>
    public const string Source = "EmaPain";

    // Spans. A function's span is called like the function; a message's is called "enqueue" and the queue.
    public const string Enqueue = "enqueue";
    public const string Commit = "commit";
    public const string SendText = "send text";
    public const string SendMail = "send mail";

    /// <summary>The function that a span is the run of; by it an alarm finds runs that failed.</summary>
    public const string Function = "emapain.function";
    public const string Queue = "emapain.queue";

    /// <summary>The carrier's id of an event, or the hash of what could not be read.</summary>
    public const string Event = "emapain.event";
    public const string Study = "emapain.study";

    /// <summary>The pseudonym; of a stranger the HMAC of his or her phone.</summary>
    public const string Participant = "emapain.participant";
    public const string Input = "emapain.input";

    /// <summary>The effect that asked for a text.</summary>
    public const string Effect = "emapain.effect";
    public const string Alert = "emapain.alert";

    /// <summary>How it ended, in one word.</summary>
    public const string Outcome = "emapain.outcome";

    // What may come of a try to judge a text.
    public const string Judged = "Judged";
    public const string Stranger = "Stranger";
    public const string Failed = "Failed";

    /// <summary>The type of the exception that ended a run (semantic conventions of OpenTelemetry).</summary>
    public const string Error = "error.type";

    // Further words of metrics.
    public const string Kind = "emapain.kind";
    public const string Purpose = "emapain.purpose";
    public const string Level = "emapain.level";

    // Metrics.
    public const string EventsReceived = "emapain.events.received";
    public const string RepliesJudged = "emapain.replies.judged";
    public const string TextsSent = "emapain.texts.sent";
    public const string AlertsRaised = "emapain.alerts.raised";
    public const string AlertsMailed = "emapain.alerts.mailed";
    public const string DeadLetters = "emapain.dead_letters";
    public const string PromptsLate = "emapain.prompts.late";

    /// <summary>The queue message's own part of a trace, beside the message.</summary>
    public const string Traceparent = "traceparent";
}
