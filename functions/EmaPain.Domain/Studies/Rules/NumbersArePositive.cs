using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Versions, hours, days, counts and amounts of money are positive; the late and the lead hours may be 0.</summary>
public sealed class NumbersArePositive : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        Numbers(study)
            .Where(number => number.Value < number.Least)
            .Select(number => StudyIssue.Error(number.Place, $"{number.Value} is too little; write {number.Least} or more."));

    private static IEnumerable<(string Place, int? Value, int Least)> Numbers(StudyDefinition study) =>
    [
        ("/version", study.Version, 1),
        ("/maximumSegments", study.MaximumSegments, 1),
        ("/compensation/capCents", study.Compensation.CapCents, 1),
        ("/compensation/yearCapCents", study.Compensation.YearCapCents, 1),
        .. study.Compensation.Thresholds.Select((threshold, i) => (JsonPointer.To("compensation", "thresholds", i, "cents"), (int?)threshold.Cents, 1)),
        ("/alerts/maximumGapDays", study.Alerts.MaximumGapDays, 1),
        .. study.Occasions.SelectMany(OfOccasion),
        .. study.Compensation.Rules.SelectMany(OfPay),
        .. study.Alerts.Rules.SelectMany(OfAlert),
    ];

    private static IEnumerable<(string Place, int? Value, int Least)> OfOccasion(OccasionPlan plan, int place) =>
    [
        (JsonPointer.To("occasions", place, "windowHours"), plan.WindowHours, 1),
        (JsonPointer.To("occasions", place, "lateHours"), plan.LateHours, 0),
        (JsonPointer.To("occasions", place, "leadHours"), plan.LeadHours, 0),
        (JsonPointer.To("occasions", place, "remindAfterHours"), plan.RemindAfterHours, 1),
        (JsonPointer.To("occasions", place, "callAfterHours"), plan.CallAfterHours, 1),
        .. plan.RemindAgainAfterHours.Select((hours, i) => (JsonPointer.To("occasions", place, "remindAgainAfterHours", i), (int?)hours, 1)),
        .. plan.Steps.Select((step, i) => (JsonPointer.To("occasions", place, "steps", i, "answerWithinHours"), step.AnswerWithinHours, 1)),
    ];

    private static IEnumerable<(string Place, int? Value, int Least)> OfPay(CompensationRule rule, int place) =>
    [
        (JsonPointer.To("compensation", "rules", place, "version"), rule.Version, 1),
        (JsonPointer.To("compensation", "rules", place, "cents"), rule.Cents, 1),
        (JsonPointer.To("compensation", "rules", place, "minimumItems"), rule.MinimumItems, 1),
        (JsonPointer.To("compensation", "rules", place, "capCents"), rule.CapCents, 1),
        (JsonPointer.To("compensation", "rules", place, "inARow"), rule.InARow, 2),
        (JsonPointer.To("compensation", "rules", place, "minimumOccasions"), rule.MinimumOccasions, 1),
        (JsonPointer.To("compensation", "rules", place, "weeks", "first"), rule.Weeks?.First, 1),
    ];

    private static IEnumerable<(string Place, int? Value, int Least)> OfAlert(AlertRule rule, int place) =>
    [
        (JsonPointer.To("alerts", "rules", place, "version"), rule.Version, 1),
        (JsonPointer.To("alerts", "rules", place, "missedInARow"), rule.MissedInARow, 1),
        .. rule.Clauses.Select((clause, i) => (JsonPointer.To("alerts", "rules", place, "clauses", i, "consecutive"), (int?)clause.Consecutive, 1)),
    ];
}
