using EmaPain.Domain.Alerts;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Whether a study asks a measure often enough for a clause that has to hold on several occasions in a row. Where that depends on a person, it does.</summary>
internal static class AskedInARow
{
    private const double HoursOfDay = 24;

    public static bool Can(StudyDefinition study, Measure measure, int occasions)
    {
        var plans = study.Occasions
            .Where(plan => plan.Steps.Any(step => step.Instrument == measure.Instrument.Id) && !plan.Slots().All(slot => Measurement.IsScreening(study, slot.Id)))
            .ToList();

        // Days that are counted from different anchors cannot be compared.
        return occasions <= 1 || plans.Select(plan => plan.Anchor).Distinct().Count() > 1 || Can(study, plans, occasions);
    }

    private static bool Can(StudyDefinition study, List<OccasionPlan> plans, int occasions)
    {
        var spans = plans
            .SelectMany(plan => SlotSpan.Of(study, plan).SelectMany(span => Enumerable.Repeat(span, PromptsOf(plan))))
            .OrderBy(span => span.FirstDay)
            .ToList();
        var (row, longest) = (Math.Min(1, spans.Count), Math.Min(1, spans.Count));
        foreach (var (before, next) in spans.Zip(spans.Skip(1)))
        {
            if (next.LastDay - before.FirstDay > WorseningJudge.OneSuffices)
            {
                return true;
            }

            row = before.HoursTo(next) / HoursOfDay <= study.Alerts.MaximumGapDays ? row + 1 : 1;
            longest = Math.Max(longest, row);
        }

        return longest >= occasions;
    }

    private static int PromptsOf(OccasionPlan plan) => plan.Burst is { } burst ? Math.Max(1, burst.Days * burst.Windows.Count) : 1;
}
