using EmaPain.Cli.Tasks;
using NodaTime;

namespace EmaPain.Cli.Participants;

/// <summary>A participant as the app shows one to staff; an older app says less.</summary>
internal sealed record ShownParticipant(string Study, string Participant, string Status, string Zone)
{
    public int StudyVersion { get; init; }

    public string? Site { get; init; }

    public string? Role { get; init; }

    public string? Partner { get; init; }

    public string? Language { get; init; }

    public string? Weekday { get; init; }

    public string? TimeOfDay { get; init; }

    public LocalDate? Day0 { get; init; }

    /// <summary>Left out where pay would tell the arm.</summary>
    public int? BalanceCents { get; init; }

    public ShownCompliance? Compliance { get; init; }

    public int OpenAlerts { get; init; }

    public Instant? EnrolledAt { get; init; }

    public Instant? ConsentedAt { get; init; }

    public Instant? AllocatedAt { get; init; }

    public Instant? DisclosedAt { get; init; }

    public IReadOnlyList<ShownConsent> Consents { get; init; } = [];

    public IReadOnlyList<ShownCriterion> Eligibility { get; init; } = [];

    public Instant? ActivatedAt { get; init; }

    public Instant? PausedSince { get; init; }

    public Instant? HeldSince { get; init; }

    public Instant? OptedOutSince { get; init; }

    public Instant? WithdrawnSince { get; init; }

    public Instant? ErasedAt { get; init; }

    public IReadOnlyList<ShownOccasion> Occasions { get; init; } = [];

    public IReadOnlyList<ShownAlert> Alerts { get; init; } = [];

    /// <summary>Nothing where they were not asked for.</summary>
    public IReadOnlyList<OpenTask>? Tasks { get; init; }
}
