using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Compensation;

/// <summary>The occasions that a rule is about, and whether they count.</summary>
public static class PaidOccasions
{
    /// <summary>The occasions that a rule lists, or those of its weeks in their order.</summary>
    public static IEnumerable<OccasionId> Of(StudyDefinition study, CompensationRule rule) => rule.Weeks is not { } weeks
        ? rule.Occasions
        : from plan in study.Occasions
          where plan.Kind == KindOf(rule.On) && (rule.Instrument is null || plan.Steps.Any(step => step.Instrument == rule.Instrument))
          from slot in plan.Slots()
          where slot.Week is { } week && weeks.Holds(week)
          orderby slot.Week
          select slot.Id;

    /// <summary>How many of a rule's occasions a person will have and are not planned yet.</summary>
    public static int ToCome(CompensationRule rule, StudyDefinition study, Participation person)
    {
        var ids = Of(study, rule).ToHashSet();
        return study.Occasions.Where(plan => person.IsAmong(plan.Roles, plan.Arms)).SelectMany(plan => plan.Slots()).Count(slot => ids.Contains(slot.Id) && person.OccasionOf(slot.Id) is null);
    }

    /// <summary>What occasions an event is about.</summary>
    public static OccasionKind KindOf(CompensationEvent on) => on switch
    {
        CompensationEvent.Assessment => OccasionKind.Assessment,
        CompensationEvent.Attendance => OccasionKind.Contact,
        _ => OccasionKind.Texts,
    };

    /// <summary>Whether what a rule asks of an occasion was done.</summary>
    public static bool Counts(CompensationRule rule, StudyDefinition study, Occasion occasion) => rule.Instrument is null
        ? occasion.Status == OccasionStatus.Completed && (rule.Late == LatePay.Paid || occasion.Reason != MissingReason.Late)
        : Answered(rule, study, occasion) >= (rule.MinimumItems ?? Items(rule, study));

    /// <summary>How many items of a rule's instrument an occasion has, and how many the instrument has.</summary>
    public static (int Done, int All) Share(CompensationRule rule, StudyDefinition study, Occasion occasion) =>
        rule.Instrument is null ? (Counts(rule, study, occasion) ? 1 : 0, 1) : (Answered(rule, study, occasion), Items(rule, study));

    /// <summary>
    /// When what counts was done: by the answer that made it whole, however often it is corrected, or as staff recorded it. None: nothing was.
    /// </summary>
    public static Instant? DoneAt(CompensationRule rule, StudyDefinition study, Occasion occasion) => rule.Instrument is { } instrument
        ? study.InstrumentOf(instrument).Items
            .Select(item => occasion.Answers.Where(answer => answer.Item == item.Id).Min(answer => (Instant?)answer.ReceivedAt)).Max()
        : occasion.CompletedAt;

    /// <summary>
    /// Whether what a rule asks was not done for a reason that is not the person's: a hold or a pause before the question or while it was
    /// open, or our fault, also where the question went out so late that it left less than half its window. Whoever answers late, or a part,
    /// loses nothing by it.
    /// </summary>
    public static bool IsExcused(CompensationRule rule, StudyDefinition study, Occasion occasion) =>
        occasion is { Status: OccasionStatus.Unsent or OccasionStatus.Closed or OccasionStatus.Completed, Kind: OccasionKind.Texts }
        && !Counts(rule, study, occasion)
        && (occasion.InterruptedAt is not null || (occasion.Answers.IsEmpty && IsNobodysFault(occasion.Reason)) || IsLost(rule, study, occasion));

    /// <summary>Whether a question did not go out, or not surely, through no fault of the person.</summary>
    public static bool IsNobodysFault(MissingReason? reason) =>
        reason is MissingReason.NotSentHeld or MissingReason.NotSentPaused or MissingReason.Quiet or MissingReason.SendFailed or MissingReason.Technical;

    /// <summary>Whether an instrument was asked by a text that did not surely arrive, and nothing of it was answered.</summary>
    private static bool IsLost(CompensationRule rule, StudyDefinition study, Occasion occasion) => occasion.Asked.Any(asked =>
        (rule.Instrument is null || asked.Instrument == rule.Instrument)
        && asked.Delivery is Delivery.Failed or Delivery.NotSent or Delivery.Unknown or Delivery.Committed
        && study.InstrumentOf(asked.Instrument).Items.All(item => occasion.CurrentAnswer(item.Id) is null));

    private static int Items(CompensationRule rule, StudyDefinition study) => study.InstrumentOf(rule.Instrument!.Value).Items.Count;

    private static int Answered(CompensationRule rule, StudyDefinition study, Occasion occasion) =>
        study.InstrumentOf(rule.Instrument!.Value).Items.Count(item =>
            occasion.CurrentAnswer(item.Id) is { } answer && (rule.Late == LatePay.Paid || answer.Timeliness == Timeliness.InWindow));
}
