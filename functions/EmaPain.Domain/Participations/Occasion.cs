using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>One planned contact of a person, with what was asked and answered.</summary>
public sealed record Occasion
{
    public required OccasionId Id { get; init; }

    public required OccasionKind Kind { get; init; }

    /// <summary>The planned wall time in <see cref="Zone"/>.</summary>
    public required LocalDateTime PlannedLocal { get; init; }

    public required string Zone { get; init; }

    /// <summary>The planned instant, resolved from wall time and zone.</summary>
    public required Instant Planned { get; init; }

    /// <summary>The end of the response window; itself still in time.</summary>
    public required Instant Closes { get; init; }

    /// <summary>Until then an answer is taken and flagged late.</summary>
    public required Instant LateUntil { get; init; }

    public OccasionStatus Status { get; init; } = OccasionStatus.Planned;

    /// <summary>Why answers are missing; set when the occasion is over and something is missing.</summary>
    public MissingReason? Reason { get; init; }

    /// <summary>Goes up with every completion, correction and expiry that money and alerts have to look at.</summary>
    public int Revision { get; init; }

    /// <summary>The instruments asked so far, in order.</summary>
    public ImmutableArray<AskedInstrument> Asked { get; init; } = [];

    /// <summary>Single items that were asked after the first text of their instrument, in order; states from before this was kept have none.</summary>
    public ImmutableArray<AskedQuestion> Questions { get; init; } = [];

    /// <summary>The invitation to the linked survey, once it went out.</summary>
    public Invitation? Invitation { get; init; }

    /// <summary>All answers with all revisions, also of items whose answer was taken back.</summary>
    public ImmutableArray<Answer> Answers { get; init; } = [];

    /// <summary>Items whose answer does not count any more, since a text that was received before left no place for it (decision 14).</summary>
    public ImmutableArray<ItemId> TakenBack { get; init; } = [];

    /// <summary>What texts said, as long as it takes answers; one that arrives after a later one is taken in its place (decision 14).</summary>
    public ImmutableArray<Said> Said { get; init; } = [];

    /// <summary>When the first reminder went out.</summary>
    public Instant? RemindedAt { get; init; }

    /// <summary>When further reminders went out, in order.</summary>
    public ImmutableArray<Instant> RemindedAgainAt { get; init; } = [];

    /// <summary>When the coordinator was asked to call about what is unanswered.</summary>
    public Instant? CallAskedAt { get; init; }

    /// <summary>
    /// When a hold or a pause began while the question was open, or from when on it was due and kept back by one or by a fault of ours; states
    /// from before this was kept have none.
    /// </summary>
    public Instant? InterruptedAt { get; init; }

    /// <summary>When the open question was asked again after an unreadable text.</summary>
    public Instant? AskedAgainAt { get; init; }

    /// <summary>When it became known that questions of the occasion had gone to somebody else's phone.</summary>
    public Instant? MisdirectedAt { get; init; }

    public Instant? CompletedAt { get; init; }

    /// <summary>What was recorded of a call or session.</summary>
    public Attendance? Attendance { get; init; }

    /// <summary>When the person was last thanked for what the occasion earned.</summary>
    public Instant? ThankedAt { get; init; }

    /// <summary>When the first text of the occasion left; nothing if none did.</summary>
    [JsonIgnore]
    public Instant? FirstSentAt => Asked is [var first, ..] ? first.SentAt : Invitation?.SentAt;

    /// <summary>What is known of the first text's way; nothing if none was decided.</summary>
    [JsonIgnore]
    public Delivery? FirstDelivery => Asked is [var first, ..] ? first.Delivery : Invitation?.Delivery;

    /// <summary>Whether the question that is open went to somebody else's phone; it is not asked again, but may be answered.</summary>
    [JsonIgnore]
    public bool IsMisdirected => MisdirectedAt >= (Asked is [.., var last] ? last.SentAt : Invitation?.SentAt);

    /// <summary>When reminders went out, in order.</summary>
    [JsonIgnore]
    public IEnumerable<Instant> Reminders => RemindedAt is { } first ? RemindedAgainAt.Prepend(first) : [];

    /// <summary>When the question that is open now was first asked.</summary>
    [JsonIgnore]
    public Instant? LastQuestionAt => Questions.Select(question => question.At).Concat(Asked.Select(asked => asked.SentAt)).Max(at => (Instant?)at);

    /// <summary>The answers that count: of each item the last revision.</summary>
    [JsonIgnore]
    public IEnumerable<Answer> CurrentAnswers =>
        Answers.Where(Counts).GroupBy(answer => answer.Item).Select(revisions => revisions.MaxBy(answer => answer.Revision)!);

    public Answer? CurrentAnswer(ItemId item) =>
        Answers.Where(answer => answer.Item == item && Counts(answer)).MaxBy(answer => answer.Revision);

    /// <summary>The last revision of an item's answer, whether it counts or not; 0 where it has none.</summary>
    public int RevisionOf(ItemId item) => Answers.Where(answer => answer.Item == item).Select(answer => answer.Revision).DefaultIfEmpty().Max();

    public AskedInstrument? AskedOf(InstrumentId instrument) => Asked.FirstOrDefault(asked => asked.Instrument == instrument);

    /// <summary>Values of the items that have one; refused items have none.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<ItemId, int> Values =>
        CurrentAnswers.Where(answer => answer.Value is not null).ToDictionary(answer => answer.Item, answer => answer.Value!.Value);

    private bool Counts(Answer answer) => !TakenBack.Contains(answer.Item);
}
