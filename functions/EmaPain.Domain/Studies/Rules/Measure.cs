using EmaPain.Domain.Instruments;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>What an alert rule looks at, an item or a score, with every value that it can take, ascending.</summary>
internal sealed record Measure(string Name, Instrument Instrument, IReadOnlyList<decimal> Values)
{
    public decimal Lowest => Values[0];

    public decimal Highest => Values[^1];

    /// <summary>The measure of that name, or none where it or its scale does not exist, or its instrument has no score.</summary>
    public static Measure? Find(StudyDefinition study, string name)
    {
        foreach (var instrument in study.Instruments)
        {
            var items = instrument.Items.Where(item => item.Id.Value == name).ToList();
            if (items.Count == 0 && instrument.Id.Value == name && instrument.Score != ScoreKind.None)
            {
                items = [.. instrument.Items];
            }

            if (items.Count > 0 && ValuesOf(study, instrument, items) is { Count: > 0 } values)
            {
                return new Measure(name, instrument, values);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a clause can hold for whoever has this baseline. All conditions on the value ask for a high one, so the highest fires if any does;
    /// the occasion before may have had the lowest.
    /// </summary>
    public bool CanFire(WorseningClause clause, decimal baseline) =>
        (clause.RiseFromBaseline is not { } rise || Highest >= baseline + rise)
        && (clause.PercentFromBaseline is not { } percent || (Highest > baseline && Highest >= baseline * (1 + (percent / 100))))
        && (clause.JumpFromLast is not { } jump || (Highest >= Lowest + jump && Highest > baseline))
        && (clause.ValueAtLeast is not { } least || Highest >= least)
        && (clause.BaselineAtMost is not { } most || baseline <= most)
        && (clause.BaselineAbove is not { } above || baseline > above)
        && (clause.BeforeBelow is not { } below || baseline < below || Lowest < below);

    private static List<decimal> ValuesOf(StudyDefinition study, Instrument instrument, List<Item> items)
    {
        var scales = items.Select(item => study.Scales.FirstOrDefault(scale => scale.Id == item.Scale)).OfType<Scale>().ToList();
        if (scales.Count < items.Count || scales.Exists(scale => scale.Minimum < 0 || scale.Maximum <= scale.Minimum || scale.Maximum > ScalesAscend.Highest))
        {
            return [];
        }

        var (lowest, highest) = (scales.Sum(scale => scale.Minimum), scales.Sum(scale => scale.Maximum));

        var sums = Enumerable.Range(lowest, highest - lowest + 1);
        return instrument.Score == ScoreKind.Mean && items.Count == instrument.Items.Count && items.Count > 1
            ? [.. sums.Select(sum => decimal.Round(sum / (decimal)items.Count, 2, MidpointRounding.AwayFromZero))]
            : [.. sums.Select(sum => (decimal)sum)];
    }
}
