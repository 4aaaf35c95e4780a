using EmaPain.Domain.AdverseEvents;
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
    public static bool TellsTheArm(StudyDefinition study, OccasionId occasion) => IsByArm(OccasionPlanning.PlanOf(study, occasion));

    /// <summary>Whether only some arms are asked this instrument at this occasion.</summary>
    public static bool TellsTheArm(StudyDefinition study, OccasionId occasion, InstrumentId instrument)
    {
        var plan = OccasionPlanning.PlanOf(study, occasion);
        return plan.Arms.Count > 0 || plan.Steps.Any(step => step.Instrument == instrument && step.Arms.Count > 0);
    }

    /// <summary>Whether some arms are asked more at this occasion than others.</summary>
    public static bool AsksByArm(StudyDefinition study, OccasionId occasion) =>
        OccasionPlanning.PlanOf(study, occasion).Steps.Any(step => step.Arms.Count > 0);

    /// <summary>Whether it depends on the arm that a person's occasions fit into a later version of the study.</summary>
    public static bool FitTellsTheArm(StudyDefinition study, StudyDefinition later) =>
        study.Arms.Any(arm => later.Arms.All(known => known.Id != arm.Id))
        || study.Occasions.SelectMany(OccasionPlanning.IdsOf).Any(id =>
            OccasionPlanning.PlanOf(study, id) is var before && OccasionPlanning.Find(later, id) is var after
            && (HasArms(before) || (after is not null && HasArms(after))) && Shape(before) != (after is null ? null : Shape(after)));

    private static bool HasArms(OccasionPlan plan) => plan.Arms.Count > 0 || plan.Steps.Any(step => step.Arms.Count > 0);

    /// <summary>Nobody is asked anything at an occasion by texts whose every step is for some arms only, but these arms.</summary>
    private static bool IsByArm(OccasionPlan plan) =>
        plan.Arms.Count > 0 || (plan.Steps.Count > 0 && plan.Steps.All(step => step.Arms.Count > 0));

    /// <summary>What decides whether an occasion that somebody has fits a plan.</summary>
    private static string Shape(OccasionPlan plan) => string.Join(
        '|', [$"{plan.Kind} {plan.Survey is null} {string.Join(' ', plan.Arms)}", .. plan.Steps.Select(step => $"{step.Instrument} {string.Join(' ', step.Arms)}")]);

    /// <summary>Whether an alert can come up in some arms only: by its occasion, or by what its rule looks at.</summary>
    public static bool TellsTheArm(StudyDefinition study, Alert alert) =>
        (alert.Occasion is { } occasion && TellsTheArm(study, occasion)) || TellsTheArm(study, alert.Rule);

    /// <summary>Whether an alert rule looks at what only some arms are asked.</summary>
    public static bool TellsTheArm(StudyDefinition study, RuleId alertRule) =>
        study.Alerts.Rules.Any(rule => rule.Id == alertRule && rule.Measures.Any(measure => IsByArm(study, measure)));

    /// <summary>The alerts that may be shown without their occasions: those of rules that look at what every arm is asked.</summary>
    public static IEnumerable<Alert> SharedAlerts(StudyDefinition study, Participation person) =>
        person.Alerts.Where(alert => !TellsTheArm(study, alert.Rule));

    /// <summary>Whether an adverse event comes from what only some arms are asked.</summary>
    public static bool TellsTheArm(StudyDefinition study, Participation person, AdverseEvent one) =>
        (one.Answer is { } answer && TellsTheArm(study, answer.Occasion, study.InstrumentOf(answer.Item).Id))
        || (one.Alert is { } id && person.Alerts.FirstOrDefault(alert => alert.Id == id) is { } alert && TellsTheArm(study, alert));

    /// <summary>Whether a task can come up in some arms only: by the occasion or item that its cause names, by what is missing there, or by pay.</summary>
    public static bool TellsTheArm(StudyDefinition study, Participation person, Effect.RaiseTask task)
    {
        if (task.Kind is TaskKind.CreditUnaskedOccasion or TaskKind.SettleOverpayment or TaskKind.HeedPayThreshold && PayTellsTheArm(study))
        {
            return true;
        }

        var words = task.Cause.Split(' ');
        var occasions = words.Select(word => new OccasionId(word)).Where(id => OccasionPlanning.Find(study, id) is not null).ToList();
        return occasions.Exists(id =>
            TellsTheArm(study, id)
            || (task.Kind == TaskKind.CallAfterReminders && SharedOccasion.Of(study, person.OccasionOf(id)!).Status == OccasionStatus.Completed)
            || study.Instruments.Any(instrument => TellsTheArm(study, id, instrument.Id) && instrument.Items.Any(item => words.Contains(item.Id.Value))));
    }

    /// <summary>
    /// Whether some arms can earn what others cannot, or could under a version before. Then no entry may be seen: the cap ties them all
    /// together, and so does the balance.
    /// </summary>
    public static bool PayTellsTheArm(StudyDefinition study) => study.Earlier.Append(study).Any(PaysByArm);

    private static bool PaysByArm(StudyDefinition study) => study.Compensation.Rules.Any(rule =>
        rule.Arms.Count > 0 || PaidOccasions.Of(study, rule).Any(occasion =>
            rule.Instrument is { } instrument ? TellsTheArm(study, occasion, instrument) : TellsTheArm(study, occasion)));

    /// <summary>Whether the day on which a person's last occasion is over depends on the arm.</summary>
    public static bool EndTellsTheArm(StudyDefinition study) =>
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
