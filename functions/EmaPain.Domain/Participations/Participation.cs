using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>Everything that the trial knows of one person in one study; rebuilt from its happenings by <see cref="History"/>.</summary>
public sealed record Participation
{
    public required ParticipationKey Key { get; init; }

    /// <summary>How many happenings stand behind this state.</summary>
    public long Sequence { get; init; }

    /// <summary>
    /// When this state was decided; later than the state before it, by 100 ns where the clock did not move. Rows rendered from a state carry
    /// it and never go back to an earlier one. It tells nothing of what happened, as a count would. Not rebuilt from happenings.
    /// </summary>
    public Instant AsOf { get; init; }

    /// <summary>The version of the study file that this person takes part in.</summary>
    public int StudyVersion { get; init; }

    /// <summary>The versions before that, in order; what was earned under one is paid by its rules. States from before this was kept have none.</summary>
    public ImmutableArray<FormerVersion> FormerVersions { get; init; } = [];

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RoleId Role { get; init; }

    public ArmId? Arm { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public SiteId Site { get; init; }

    /// <summary>ISO 639-1 code of the person's language.</summary>
    public string Language { get; init; } = "";

    /// <summary>The languages that the person asked for by text, as the carrier received that, after the one of the enrolment; none: never asked.</summary>
    public ImmutableArray<LanguageSince> Languages { get; init; } = [];

    /// <summary>The person's time zones (IANA), the last one in force.</summary>
    public ImmutableArray<ZoneSince> Zones { get; init; } = [];

    public IsoDayOfWeek Weekday { get; init; }

    public LocalTime TimeOfDay { get; init; }

    /// <summary>The input that changed the phone last; none: it is that of the enrolment. The number itself is in the contact book only.</summary>
    public InputId? PhoneInput { get; init; }

    public Instant? EnrolledAt { get; init; }

    /// <summary>What nobody outside can guess, so that nobody guesses the ids of this person's surveys; states from before it was kept lack it.</summary>
    public string? Salt { get; init; }

    public Instant? ConsentedAt { get; init; }

    /// <summary>When the arm was recorded; states from before this was kept lack it.</summary>
    public Instant? AllocatedAt { get; init; }

    /// <summary>Whom the person looks after as a peer coach.</summary>
    public ImmutableArray<Peer> Peers { get; init; } = [];

    /// <summary>The person's peer coach.</summary>
    public ParticipantId? Coach { get; init; }

    /// <summary>When staff recorded that coach.</summary>
    public Instant? CoachSince { get; init; }

    /// <summary>What the person reported by the study's checklist of adverse events; states from before it was kept have none.</summary>
    public ImmutableArray<ReportedEvent> ReportedEvents { get; init; } = [];

    /// <summary>The last agreement of each kind; <see cref="Permissions"/> reads them.</summary>
    public ImmutableArray<ConsentRecord> Consents { get; init; } = [];

    /// <summary>When all that the study requires before texts was agreed to for the first time.</summary>
    public Instant? AgreedAt { get; init; }

    /// <summary>Since when all criteria were met; it stands still with the allocation, or the activation where there is none.</summary>
    public Instant? EligibleAt { get; init; }

    /// <summary>When the person was asked by text to confirm that texts are wanted.</summary>
    public Instant? OptInAskedAt { get; init; }

    /// <summary>When staff had the person asked once more; states from before that was possible have none.</summary>
    public Instant? OptInRenewedAt { get; init; }

    /// <summary>When the carrier received the confirmation.</summary>
    public Instant? TextingConfirmedAt { get; init; }

    /// <summary>When the coordinator was asked to see to a missing agreement; none since one was recorded.</summary>
    public Instant? ConsentAskedAt { get; init; }

    /// <summary>When the person, not activated yet, was nudged since the last agreement.</summary>
    public ImmutableArray<Instant> NudgedAt { get; init; } = [];

    public Instant? OnboardingCallAt { get; init; }

    public ImmutableArray<RecordedCriterion> Criteria { get; init; } = [];

    public ImmutableArray<RecordedFactor> Factors { get; init; } = [];

    /// <summary>The other person of the dyad.</summary>
    public ParticipantId? Partner { get; init; }

    /// <summary>When the person was told the arm.</summary>
    public Instant? DisclosedAt { get; init; }

    public Instant? ActivatedAt { get; init; }

    /// <summary>When the person's first text was decided; none yet, or the study has none.</summary>
    public Instant? WelcomedAt { get; init; }

    /// <summary>The local date of activation.</summary>
    public LocalDate? Day0 { get; init; }

    /// <summary>The day of the group's first session.</summary>
    public LocalDate? FirstSession { get; init; }

    /// <summary>The day of the group's last session.</summary>
    public LocalDate? LastSession { get; init; }

    public Instant? PausedSince { get; init; }

    /// <summary>The task that a text's pause waits for; none where staff paused, or before this was kept.</summary>
    public TaskKind? PausedUntil { get; init; }

    /// <summary>When staff, or the person by START, resumed last; a wish from before it does not pause again.</summary>
    public Instant? ResumedAt { get; init; }

    /// <summary>When the carrier received a text that the phone is somebody else's; nothing since staff resumed or recorded another phone.</summary>
    public Instant? WrongNumberSince { get; init; }

    /// <summary>Since a cry for help, until staff clear it, no routine text goes out.</summary>
    public Instant? HeldSince { get; init; }

    /// <summary>When the coordinator was asked last to have the hold cleared.</summary>
    public Instant? HoldAskedAt { get; init; }

    /// <summary>When the carrier received the opt-out.</summary>
    public Instant? OptedOutSince { get; init; }

    /// <summary>When the carrier received the last START; an opt-out from before it does not count any more.</summary>
    public Instant? OptedInSince { get; init; }

    public Instant? WithdrawnSince { get; init; }

    public Instant? CompletedAt { get; init; }

    public Instant? InterviewedAt { get; init; }

    /// <summary>How many entries the account book had when the person was last thanked; not in rows written before this was kept.</summary>
    public int? EntriesWhenThanked { get; init; }

    /// <summary>When the person was last thanked for a bonus that came by itself, in rows written before the entries were counted.</summary>
    public Instant? BonusThankedAt { get; init; }

    /// <summary>When the identity was erased; nobody can be texted or be known by phone any more.</summary>
    public Instant? ErasedAt { get; init; }

    public ImmutableArray<Occasion> Occasions { get; init; } = [];

    public ImmutableArray<LedgerEntry> Ledger { get; init; } = [];

    public ImmutableArray<Alert> Alerts { get; init; } = [];

    public ImmutableArray<AdverseEvent> AdverseEvents { get; init; } = [];

    /// <summary>Texts whose outcome is not known yet.</summary>
    public ImmutableArray<PendingText> Pending { get; init; } = [];

    /// <summary>When texts went out in answer to unreadable or repeated texts, within the last hour.</summary>
    public ImmutableArray<Instant> Courtesies { get; init; } = [];

    public Instant? CrisisReplyAt { get; init; }

    /// <summary>The last crisis reply; staff who count on it have to learn that it did not arrive.</summary>
    public EffectId? CrisisReplyText { get; init; }

    [JsonIgnore]
    public ParticipationStatus Status =>
        WithdrawnSince is not null ? ParticipationStatus.Withdrawn
        : CompletedAt is not null ? ParticipationStatus.Completed
        : OptedOutSince is not null ? ParticipationStatus.OptedOut
        : HeldSince is not null ? ParticipationStatus.Held
        : PausedSince is not null ? ParticipationStatus.Paused
        : ActivatedAt is not null ? ParticipationStatus.Active
        : EnrolledAt is not null ? ParticipationStatus.Enrolled
        : ParticipationStatus.Unknown;

    /// <summary>
    /// Whether the person answered nothing, earned nothing and raised no alert: an enrolment by mistake, or to try the app. Whoever was drawn an
    /// arm is counted for good, and a survey that somebody was invited to may still report.
    /// </summary>
    public bool IsMereEnrolment(StudyDefinition study) =>
        ActivatedAt is null && DisclosedAt is null && Ledger.IsEmpty && Alerts.IsEmpty
        && (study.Allocation is null || Arm is null)
        && Occasions.All(occasion => occasion.Answers.IsEmpty && occasion.Invitation is null);

    /// <summary>The study whose sender number was written to, where the key stands for a text of nobody known.</summary>
    public StudyId? StrayStudy { get; init; }

    /// <summary>The study that this belongs to.</summary>
    [JsonIgnore]
    public StudyId Study => StrayStudy ?? Key.Study;

    public static Participation New(ParticipationKey key) => new() { Key = key };

    public string? FactorOf(string factor) => Factors.FirstOrDefault(recorded => recorded.Factor == factor)?.Value;

    /// <summary>Whether what is for these roles and arms is for this person; an empty list means all.</summary>
    public bool IsAmong(IReadOnlyList<RoleId> roles, IReadOnlyList<ArmId> arms) =>
        (roles.Count == 0 || roles.Contains(Role)) && (arms.Count == 0 || (Arm is { } arm && arms.Contains(arm)));

    /// <summary>The person's language at an instant.</summary>
    public string LanguageAt(Instant at) => Languages.IsEmpty ? Language : Languages.LastOrDefault(one => one.Since <= at, Languages[0]).Language;

    /// <summary>The time zone that was in force at an instant; somebody enrolled has one.</summary>
    public DateTimeZone ZoneAt(Instant at) => DateTimeZoneProviders.Tzdb[Zones.LastOrDefault(one => one.Since <= at, Zones[0]).Zone];

    public Occasion? OccasionOf(OccasionId id) => Occasions.FirstOrDefault(occasion => occasion.Id == id);

    /// <summary>The alerts that share a mail with an alert, itself included.</summary>
    public ImmutableArray<Alert> AlertsMailedWith(Alert alert) => [.. Alerts.Where(other => other.MailedWith == alert.MailedWith)];

    /// <summary>The gravest alert of a mail that nobody has acknowledged: it says who is called.</summary>
    public Alert? LeaderOf(Alert alert) => AlertsMailedWith(alert).Where(one => one.Status == AlertStatus.Open).MaxBy(one => one.Level);
}
