using EmaPain.Domain.Compensation;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>
/// A study that pays has words for what was paid, what is on its way, what is pending and what comes next. Versions that were published before there were such
/// words lack them, so this is asked of new versions only.
/// </summary>
internal static class PayIsTold
{
    public static IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        if (study.Compensation.Rules.Count == 0)
        {
            return [];
        }

        var kinds = Kinds(study).ToHashSet();
        var paysQuestions = kinds.Contains(OccasionKind.Texts);
        var paysVisits = kinds.Any(kind => kind != OccasionKind.Texts);
        (string Name, object? Text, bool IsNeeded, string What)[] parts =
        [
            ("balancePaid", study.Texts.BalancePaid, true, "what was {earned} and {paid}"),
            ("balanceOnItsWay", study.Texts.BalanceOnItsWay, true, "what is {onItsWay}"),
            ("balancePending", study.Texts.BalancePending, true, "what is {pending}"),
            ("balanceNext", study.Texts.BalanceNext, paysQuestions, "what the next questions add, {amount} on {date}"),
            ("balanceNextVisit", study.Texts.BalanceNextVisit, paysVisits, "what the next visit adds, {amount} on {date}"),
        ];
        return parts.Where(part => part.IsNeeded && part.Text is null)
            .Select(part => StudyIssue.Error(JsonPointer.To("texts", part.Name), $"The study pays, and BALANCE does not say {part.What}; add the text."));
    }

    private static IEnumerable<OccasionKind> Kinds(StudyDefinition study)
    {
        var paid = study.Compensation.Rules.SelectMany(rule => PaidOccasions.Of(study, rule)).ToHashSet();
        return PlannedOccasion.Of(study).Where(occasion => paid.Contains(occasion.Id)).Select(occasion => occasion.Plan.Kind);
    }
}
