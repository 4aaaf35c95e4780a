using System.Collections.Immutable;
using EmaPain.App.Research;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Alerting;

/// <summary>The values of one measure over the occasions that every arm has, for a reader who may be blinded.</summary>
/// <param name="Measure">An instrument (its score) or an item.</param>
/// <param name="Minimum">Lowest possible value.</param>
/// <param name="Maximum">Highest possible value.</param>
/// <param name="Baseline">What the rule compared with; none where the alert names none.</param>
/// <param name="Points">At least one, in the order of the occasions.</param>
public sealed record AlertTrend(string Measure, decimal Minimum, decimal Maximum, decimal? Baseline, ImmutableArray<TrendPoint> Points)
{
    /// <summary>What the alert's rule looked at; for an alert of a text all scores, and the items of instruments without one.</summary>
    public static ImmutableArray<AlertTrend> Of(StudyDefinition study, Participation person, Alert alert)
    {
        var seen = alert.Evidence.Select(evidence => evidence.Measure).Distinct().ToList();
        return
        [
            .. from instrument in study.Instruments
               from trend in Of(study, instrument, person, alert)
               where trend.Points.Length > 0 && (seen.Count == 0 || seen.Contains(trend.Measure))
               select trend,
        ];
    }

    private static IEnumerable<AlertTrend> Of(StudyDefinition study, Instrument instrument, Participation person, Alert alert)
    {
        var scales = instrument.Items.Select(item => study.Scales.First(scale => scale.Id == item.Scale)).ToList();
        if (instrument.Score != ScoreKind.None)
        {
            var count = instrument.Score == ScoreKind.Mean ? scales.Count : 1m;
            yield return Of(
                instrument.Id.Value, scales.Sum(scale => scale.Minimum) / count, scales.Sum(scale => scale.Maximum) / count, study, person, alert,
                occasion => Score.Of(instrument, occasion.Values)?.Value);
        }

        foreach (var (item, scale) in instrument.Items.Zip(scales))
        {
            if (instrument.Score == ScoreKind.None || alert.Evidence.Any(evidence => evidence.Measure == item.Id.Value))
            {
                yield return Of(
                    item.Id.Value, scale.Minimum, scale.Maximum, study, person, alert,
                    occasion => occasion.Values.TryGetValue(item.Id, out var value) ? value : null);
            }
        }
    }

    private static AlertTrend Of(
        string measure, decimal minimum, decimal maximum, StudyDefinition study, Participation person, Alert alert, Func<Occasion, decimal?> valueOf) => new(
        measure, minimum, maximum, alert.Evidence.LastOrDefault(evidence => evidence.Measure == measure)?.Baseline,
        [
            .. from occasion in SharedOccasion.AllOf(study, person)
               orderby occasion.Planned
               let value = valueOf(occasion)
               where value is not null
               select new TrendPoint(occasion.Id, occasion.PlannedLocal.Date, value.Value),
        ]);
}
