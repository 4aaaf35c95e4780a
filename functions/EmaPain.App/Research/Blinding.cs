using EmaPain.Domain.Alerts;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Research;

/// <summary>What would tell a blinded reader the arm by being there.</summary>
internal static class Blinding
{
    private const double DaysOfMonth = 30.4;

    /// <summary>Whether only some arms have this occasion.</summary>
    public static bool TellsTheArm(StudyDefinition study, OccasionId occasion) => OccasionPlanning.PlanOf(study, occasion).Arms.Count > 0;

    /// <summary>Whether only some arms are asked this instrument at this occasion.</summary>
    public static bool TellsTheArm(StudyDefinition study, OccasionId occasion, InstrumentId instrument)
    {
        var plan = OccasionPlanning.PlanOf(study, occasion);
        return plan.Arms.Count > 0 || plan.Steps.Any(step => step.Instrument == instrument && step.Arms.Count > 0);
    }

    /// <summary>Whether some arms are asked more at this occasion than others.</summary>
    public static bool AsksByArm(StudyDefinition study, OccasionId occasion) =>
        OccasionPlanning.PlanOf(study, occasion).Steps.Any(step => step.Arms.Count > 0);

    /// <summary>Whether an alert can come up in some arms only: by its occasion, or by what its rule looks at.</summary>
    public static bool TellsTheArm(StudyDefinition study, Alert alert) =>
        (alert.Occasion is { } occasion && TellsTheArm(study, occasion))
        || study.Alerts.Rules.Any(rule => rule.Id == alert.Rule && rule.Measures.Any(measure => IsByArm(study, measure)));

    /// <summary>
    /// Whether some arms can earn what others cannot. Then no entry may be seen: the cap ties them all together, and so does the balance.
    /// </summary>
    public static bool PayTellsTheArm(StudyDefinition study) => study.Compensation.Rules.Any(rule =>
        rule.Arms.Count > 0 || PaidOccasions.Of(study, rule).Any(occasion =>
            rule.Instrument is { } instrument ? TellsTheArm(study, occasion, instrument) : TellsTheArm(study, occasion)));

    /// <summary>Whether the day on which a person's last occasion is over depends on the arm.</summary>
    private static bool EndTellsTheArm(StudyDefinition study) =>
        study.Occasions.Any(plan => plan.Arms.Count > 0)
        || study.Occasions.MaxBy(LastDay)!.Steps.Any(step => step.Arms.Count > 0);

    private static double LastDay(OccasionPlan plan) =>
        plan.Weeks.Select(week => week * 7.0).Concat(plan.Months.Select(month => month * DaysOfMonth)).DefaultIfEmpty(0).Max() + (plan.Burst?.Days ?? 0);

    /// <summary>The person as blinded readers may see him or her: not completed, where the day of that tells the arm.</summary>
    public static Participation Seen(StudyDefinition study, Participation person) =>
        EndTellsTheArm(study) ? person with { CompletedAt = null } : person;

    /// <param name="study">The study.</param>
    /// <param name="measure">An instrument (<c>PEG</c>) or an item (<c>PST.pain</c>).</param>
    private static bool IsByArm(StudyDefinition study, string measure)
    {
        var instrument = new InstrumentId(measure.Split('.')[0]);
        return study.Occasions.Any(plan => plan.Steps.Any(step => step.Instrument == instrument && (step.Arms.Count > 0 || plan.Arms.Count > 0)));
    }
}
