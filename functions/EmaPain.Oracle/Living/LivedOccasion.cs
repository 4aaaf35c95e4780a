using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;

namespace EmaPain.Oracle.Living;

/// <summary>An occasion while it is lived through.</summary>
internal sealed class LivedOccasion(DueOccasion due)
{
    public DueOccasion Due => due;

    public string Id => due.Id;

    public ExpectedStatus Status { get; set; } = ExpectedStatus.Planned;

    public string? Reason { get; set; }

    /// <summary>Instruments asked so far, each with the instant of its first text.</summary>
    public List<(PublishedInstrument Instrument, DateTimeOffset At)> Asked { get; } = [];

    public Dictionary<string, Given> Answers { get; } = [];

    /// <summary>When reminders reached the person.</summary>
    public List<DateTimeOffset> Reminded { get; } = [];

    /// <summary>When the person last answered a part of what was asked.</summary>
    public DateTimeOffset? LastWord { get; set; }

    public bool AskedAgain { get; set; }

    /// <summary>What of its pay the person was thanked for, in cents.</summary>
    public int ThankedCents { get; set; }

    /// <summary>Whether the person was held or paused while it was open, or asked late through no doing of theirs.</summary>
    public bool Interrupted { get; set; }

    public IEnumerable<PublishedItem> Missing(PublishedInstrument instrument) =>
        instrument.Items.Where(item => !Answers.ContainsKey(item.Id));

    /// <summary>The instrument asked last that still lacks answers.</summary>
    public PublishedInstrument? OpenInstrument =>
        Asked.Select(asked => asked.Instrument).LastOrDefault(instrument => Missing(instrument).Any());
}
