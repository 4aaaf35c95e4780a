using EmaPain.Oracle.Published;
using NodaTime;

namespace EmaPain.Oracle.Living;

/// <summary>The arithmetic of the score rules.</summary>
internal sealed class Worsening(Life life)
{
    private const int DaysInWhichAFirstScoreIsABaseline = 14;
    private const int DaysAfterWhichOneOccasionSuffices = 28;

    private static readonly List<string> Levels = ["info", "review", "urgent"];

    public static int Height(string level) => Levels.IndexOf(level);

    /// <summary>The highest level at which a rule fires on an occasion; nothing if it does not fire.</summary>
    public string? LevelOf(PublishedAlertRule rule, LivedOccasion occasion) =>
        rule.Measures
            .SelectMany(measure => rule.Clauses
                .Where(clause => (clause.Measures.Count == 0 || clause.Measures.Contains(measure)) && Fires(clause, measure, occasion))
                .Select(clause => clause.Level))
            .MaxBy(Height);

    private bool Fires(PublishedClause clause, string measure, LivedOccasion occasion)
    {
        var asked = life.Occasions.Where(other => other.Due.Plan.IsAsked && !life.Study.IsScreening(other.Id) && Asks(other, measure)).ToList();
        var series = Scored.Of(life.Study, life.Occasions, measure);
        var last = series.FindIndex(scored => scored.Occasion == occasion);
        if (last < 0)
        {
            return false;
        }

        var place = asked.IndexOf(occasion);
        var isFarFromTheOneBefore = place > 0 && Days(asked[place - 1], occasion) > DaysAfterWhichOneOccasionSuffices;
        var first = last - (isFarFromTheOneBefore ? 1 : clause.Consecutive) + 1;
        return first >= 0
            && Enumerable.Range(first, last - first + 1).All(index => Holds(clause, series, index))
            && Enumerable.Range(first, last - first).All(index =>
                Days(series[index].Occasion, series[index + 1].Occasion) <= life.Study.Alerts.MaximumGapDays);
    }

    private bool Asks(LivedOccasion occasion, string measure) => occasion.Due.Plan.Steps.Any(step =>
        life.Person.IsAmong(roles: [], step.Arms)
        && (step.Instrument == measure || life.Study.InstrumentOf(step.Instrument).Items.Any(item => item.Id == measure)));

    /// <summary>Days of the calendar: a change of clocks makes no week longer.</summary>
    private int Days(LivedOccasion from, LivedOccasion to) => Period.DaysBetween(life.Wall.On(from.Due.Planned).Date, life.Wall.On(to.Due.Planned).Date);

    private bool Holds(PublishedClause clause, List<Scored> series, int index)
    {
        var value = series[index].Value;
        decimal? previous = index > 0 ? series[index - 1].Value : null;
        var baseline = BaselineOf(series) is { } known && known.Occasion != series[index].Occasion ? known.Value : (decimal?)null;
        return AtLeast(value - baseline, clause.RiseFromBaseline)
            && AtLeast((value - baseline) * 100, clause.PercentFromBaseline * baseline, clause.PercentFromBaseline)
            && (clause.JumpFromLast is null || (AtLeast(value - previous, clause.JumpFromLast) && value > baseline))
            && AtLeast(value, clause.ValueAtLeast)
            && (clause.BaselineAtMost is null || baseline <= clause.BaselineAtMost)
            && (clause.BaselineAbove is null || baseline > clause.BaselineAbove)
            && (clause.BeforeBelow is null || baseline < clause.BeforeBelow || previous < clause.BeforeBelow);
    }

    /// <summary>A condition that the file does not give holds; one whose number is unknown does not.</summary>
    private static bool AtLeast(decimal? number, decimal? least) => AtLeast(number, least, least);

    private static bool AtLeast(decimal? number, decimal? least, decimal? condition) => condition is null || number >= least;

    private Scored? BaselineOf(List<Scored> series) =>
        series.Find(scored => scored.Occasion.Id == life.Study.Alerts.BaselineOccasion)
        ?? series.Take(1).FirstOrDefault(scored =>
            scored.Occasion.Due.Planned <= life.Person.ActivatedAt!.Value.AddDays(DaysInWhichAFirstScoreIsABaseline));
}
