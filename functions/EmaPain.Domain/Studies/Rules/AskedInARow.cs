using EmaPain.Domain.Alerts;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Whether a study asks a measure often enough for a clause that has to hold on several occasions in a row. Where that depends on a person, it does.</summary>
internal static class AskedInARow
{
    private const double HoursOfDay = 24;

    public static bool Can(StudyDefinition study, Measure measure, int occasions) =>
        Needed(study, measure, occasions) <= 1 || Longest(study, PlansOf(study, measure)) >= occasions;

    /// <summary>On how many occasions a clause has to hold that asks for so many: on one, where months lie before it.</summary>
    public static int Needed(StudyDefinition study, Measure measure, int occasions)
    {
        var plans = PlansOf(study, measure);

        // Days that are counted from different anchors cannot be compared.
        return plans.Select(plan => plan.Anchor).Distinct().Count() > 1 || Pairs(study, plans).Any(pair => pair.Next.LastDay - pair.Before.FirstDay > WorseningJudge.OneSuffices)
            ? Math.Min(1, occasions)
            : occasions;
    }

    private static List<OccasionPlan> PlansOf(StudyDefinition study, Measure measure) =>
    [
        .. study.Occasions.Where(plan =>
            plan.Steps.Any(step => step.Instrument == measure.Instrument.Id) && !plan.Slots().All(slot => Measurement.IsScreening(study, slot.Id))),
    ];

    private static int Longest(StudyDefinition study, List<OccasionPlan> plans)
    {
        var (row, longest) = (1, 1);
        foreach (var (before, next) in Pairs(study, plans))
        {
            row = before.HoursTo(next) / HoursOfDay <= study.Alerts.MaximumGapDays ? row + 1 : 1;
            longest = Math.Max(longest, row);
        }

        return longest;
    }

    /// <summary>Each prompt with the one after it.</summary>
    private static IEnumerable<(SlotSpan Before, SlotSpan Next)> Pairs(StudyDefinition study, List<OccasionPlan> plans)
    {
        var spans = plans
            .SelectMany(plan => SlotSpan.Of(study, plan).SelectMany(span => Enumerable.Repeat(span, PromptsOf(plan))))
            .OrderBy(span => span.FirstDay)
            .ToList();
        return spans.Zip(spans.Skip(1));
    }

    private static int PromptsOf(OccasionPlan plan) => plan.Burst is { } burst ? Math.Max(1, burst.Days * burst.Windows.Count) : 1;
}
