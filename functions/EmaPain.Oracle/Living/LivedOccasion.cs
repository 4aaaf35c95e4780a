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

    /// <summary>When the invitation to a linked survey went out.</summary>
    public DateTimeOffset? InvitedAt { get; set; }

    public Dictionary<string, Given> Answers { get; } = [];

    /// <summary>When reminders reached the person.</summary>
    public List<DateTimeOffset> Reminded { get; } = [];

    /// <summary>When the person last answered a part of what was asked.</summary>
    public DateTimeOffset? LastWord { get; set; }

    public DateTimeOffset? AskedAgainAt { get; set; }

    public bool AskedAgain => AskedAgainAt is not null;

    /// <summary>What of its pay the person was thanked for, in cents.</summary>
    public int ThankedCents { get; set; }

    /// <summary>Whether the person was held or paused while it was open, or asked late through no doing of theirs.</summary>
    public bool Interrupted { get; set; }

    public IEnumerable<PublishedItem> Missing(PublishedInstrument instrument) =>
        instrument.Items.Where(item => !Answers.ContainsKey(item.Id));

    /// <summary>Since when the person has owed what was asked last; nothing where nothing is owed.</summary>
    public DateTimeOffset? OwedSince => InvitedAt is { } invited ? (Status == ExpectedStatus.Open ? invited : null)
        : Asked.Count > 0 && Missing(Asked[^1].Instrument).Any() ? Asked[^1].At : null;

    /// <summary>The last question at this occasion that reached the person.</summary>
    public DateTimeOffset LastQuestion => Reminded.Append(Asked[^1].At).Append(AskedAgainAt ?? Asked[^1].At).Max();

    /// <summary>The instrument asked last that still lacks answers.</summary>
    public PublishedInstrument? OpenInstrument =>
        Asked.Select(asked => asked.Instrument).LastOrDefault(instrument => Missing(instrument).Any());
}
