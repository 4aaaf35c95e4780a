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
    /// Whether a clause can hold for whoever has this baseline, on as many occasions in a row as it says. The lowest value before leaves most
    /// room, so each occasion is given the lowest at which the clause holds.
    /// </summary>
    public bool CanFire(WorseningClause clause, decimal baseline)
    {
        var before = Lowest;
        for (var occasion = 0; occasion < clause.Consecutive; occasion++)
        {
            var at = Values.Where(value => Holds(clause, value, before, baseline)).Select(value => (decimal?)value).FirstOrDefault();
            if (at is not { } value || value == before)
            {
                return at is not null;
            }

            before = value;
        }

        return true;
    }

    private static bool Holds(WorseningClause clause, decimal value, decimal before, decimal baseline) =>
        (clause.RiseFromBaseline is not { } rise || value >= baseline + rise)
        && (clause.PercentFromBaseline is not { } percent || (value > baseline && value >= baseline * (1 + (percent / 100))))
        && (clause.JumpFromLast is not { } jump || (value >= before + jump && value > baseline))
        && (clause.ValueAtLeast is not { } least || value >= least)
        && (clause.BaselineAtMost is not { } most || baseline <= most)
        && (clause.BaselineAbove is not { } above || baseline > above)
        && (clause.BeforeBelow is not { } below || baseline < below || before < below);

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
