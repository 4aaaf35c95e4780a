using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>How a person is at each occasion, as numbers on the study's scales.</summary>
internal sealed class Feelings(PublishedStudy study, string person, int seed, Character character, Slip slip)
{
    /// <summary>Pain of a person who gets worse, as a part of the scale, occasion by occasion.</summary>
    private static readonly double[] Rise = [0.25, 0.25, 0.25, 0.5, 0.75, 0.75, 1, 1, 0.75, 1];

    /// <param name="instrument">What is asked.</param>
    /// <param name="occasion">When.</param>
    /// <param name="place">The occasion's place among those that are asked by text.</param>
    public IReadOnlyList<SpokenValue> At(PublishedInstrument instrument, string occasion, int place) =>
        [.. instrument.Items.Select(item => new SpokenValue(item.Id, Value(item, occasion, place)))];

    private int Value(PublishedItem item, string occasion, int place)
    {
        var scale = study.ScaleOf(item.Scale);
        var usual = new Draws(seed, study.Id, person, "usual", item.Id).Between(scale.Minimum, scale.Maximum - 1);
        var change = new Draws(seed, study.Id, person, "change", item.Id, occasion).Of([0, 0, 0, 0, 0, -1, 1]);
        return Screened(item, occasion) is { } criterion ? character == Character.Ineligible ? scale.Minimum + Math.Abs(change) : Enough(criterion, scale, change)
            : character == Character.Corrects ? slip.Value(scale, occasion)
            : character == Character.Worsens && (item.Id.EndsWith(".pain", StringComparison.Ordinal) || item.Id.StartsWith("BPI.", StringComparison.Ordinal))
            ? Part(scale, Rise[Math.Min(place * Pace, Rise.Length - 1)])
            : Math.Clamp(usual + change, scale.Minimum, scale.Maximum);
    }

    /// <summary>A study that asks in months has few occasions.</summary>
    private int Pace => study.Occasions.Any(plan => plan.IsAsked && plan.Months.Count > 0) ? 2 : 1;

    private PublishedCriterion? Screened(PublishedItem item, string occasion) =>
        study.Eligibility.Criteria.FirstOrDefault(criterion => criterion.Occasion == occasion && criterion.Items.Contains(item.Id));

    /// <summary>What meets the criterion if every item has it.</summary>
    private static int Enough(PublishedCriterion criterion, PublishedScale scale, int change) => Math.Min(
        scale.Maximum, (int)Math.Ceiling(criterion.AtLeast!.Value / (criterion.By == "sum" ? criterion.Items.Count : 1)) + Math.Abs(change));

    private static int Part(PublishedScale scale, double part) =>
        scale.Minimum + (int)Math.Round(part * (scale.Maximum - scale.Minimum), MidpointRounding.AwayFromZero);
}
