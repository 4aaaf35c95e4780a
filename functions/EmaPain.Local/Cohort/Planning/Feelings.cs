using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>How a person is at each occasion, as numbers on the study's scales.</summary>
internal sealed class Feelings(PublishedStudy study, string person, int seed, Character character)
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
        return character == Character.Worsens && item.Id.EndsWith(".pain", StringComparison.Ordinal)
            ? Part(scale, Rise[Math.Min(place, Rise.Length - 1)])
            : Math.Clamp(usual + change, scale.Minimum, scale.Maximum);
    }

    private static int Part(PublishedScale scale, double part) =>
        scale.Minimum + (int)Math.Round(part * (scale.Maximum - scale.Minimum), MidpointRounding.AwayFromZero);
}
