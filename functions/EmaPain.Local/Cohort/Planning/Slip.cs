using System.Globalization;
using EmaPain.Oracle;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>A slip of the thumb at one occasion, three points above all that the person ever said, and its correction to the least.</summary>
internal sealed class Slip(PublishedStudy study, Weeks weeks, string language)
{
    private const int Rise = 3;

    /// <summary>None where nothing is asked after the baseline.</summary>
    public DueOccasion? Occasion => weeks.LateFollowUp;

    /// <summary>What the person says of an item at an occasion.</summary>
    public int Value(PublishedScale scale, string occasion) =>
        Math.Min(scale.Maximum, scale.Minimum + 1 + (occasion == Occasion?.Id ? Rise : 0));

    /// <summary>Of the first item that an alert rests on and whose name means no other; before the clinician's hour is over where it was answered in one text.</summary>
    public IEnumerable<OwnText> Corrections()
    {
        var measure = study.Alerts.Rules.First(rule => rule.Measures.Count > 0).Measures[0];
        var instrument = study.Instruments.FirstOrDefault(known => known.Id == measure) ?? study.InstrumentOfItem(measure);
        var item = instrument.Items.First(own => study.Instruments.SelectMany(known => known.Items)
            .All(other => other == own || !other.Names[language].Contains(own.Names[language][0])));
        if (Occasion is { } slip)
        {
            var least = study.ScaleOf(item.Scale).Minimum;
            var typed = string.Create(CultureInfo.InvariantCulture, $"CHANGE {item.Names[language][0]} {least}");
            yield return new OwnText(slip.Planned + (instrument.IsAskedOneByOne(language) ? TimeSpan.FromHours(4) : TimeSpan.FromMinutes(45)), Meaning.Change, typed)
            {
                Says = new SpokenValue(item.Id, least),
            };
        }
    }
}
