using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Compensation;

/// <summary>The occasions that a rule is about, and whether they count.</summary>
public static class PaidOccasions
{
    /// <summary>The occasions that a rule lists, or those of its weeks in their order.</summary>
    public static IEnumerable<OccasionId> Of(StudyDefinition study, CompensationRule rule) => rule.Weeks is not { } weeks
        ? rule.Occasions
        : from plan in study.Occasions
          where rule.On == CompensationEvent.Assessment ? plan.Kind == OccasionKind.Assessment
              : plan.Kind == OccasionKind.Texts && (rule.Instrument is null || plan.Steps.Any(step => step.Instrument == rule.Instrument))
          from slot in plan.Slots()
          where slot.Week is { } week && weeks.Holds(week)
          orderby slot.Week
          select slot.Id;

    /// <summary>Whether what a rule asks of an occasion was done.</summary>
    public static bool Counts(CompensationRule rule, StudyDefinition study, Occasion occasion) => rule.Instrument is null
        ? occasion.Status == OccasionStatus.Completed && (rule.Late == LatePay.Paid || occasion.Reason != MissingReason.Late)
        : Answered(rule, study, occasion) >= (rule.MinimumItems ?? Items(rule, study));

    /// <summary>How many items of a rule's instrument an occasion has, and how many the instrument has.</summary>
    public static (int Done, int All) Share(CompensationRule rule, StudyDefinition study, Occasion occasion) =>
        rule.Instrument is null ? (Counts(rule, study, occasion) ? 1 : 0, 1) : (Answered(rule, study, occasion), Items(rule, study));

    /// <summary>Whether a person was not asked, or not surely, for a reason that is not the person's: a hold, a pause by staff, or our fault.</summary>
    public static bool IsExcused(Occasion occasion) =>
        occasion is { Status: OccasionStatus.Unsent or OccasionStatus.Closed, Kind: OccasionKind.Texts, Answers.IsEmpty: true }
        && occasion.Reason is MissingReason.NotSentHeld or MissingReason.NotSentPaused or MissingReason.Quiet or MissingReason.SendFailed or MissingReason.Technical;

    private static int Items(CompensationRule rule, StudyDefinition study) => study.InstrumentOf(rule.Instrument!.Value).Items.Count;

    private static int Answered(CompensationRule rule, StudyDefinition study, Occasion occasion) =>
        study.InstrumentOf(rule.Instrument!.Value).Items.Count(item =>
            occasion.CurrentAnswer(item.Id) is { } answer && (rule.Late == LatePay.Paid || answer.Timeliness == Timeliness.InWindow));
}
