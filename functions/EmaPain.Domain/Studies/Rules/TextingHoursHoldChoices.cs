using EmaPain.Domain.Studies.Reading;
using NodaTime;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Texting hours begin before they end, and every time that may be chosen lies within them, the default too.</summary>
public sealed class TextingHoursHoldChoices : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var (hours, choices) = (study.TextingHours, study.Choices);
        if (hours.From >= hours.To)
        {
            yield return StudyIssue.Error("/textingHours/to", $"The hours end at {Shown(hours.To)} and begin at {Shown(hours.From)}; write a later end (hours over midnight are not possible).");
        }

        if (choices.EarliestTime < hours.From)
        {
            yield return StudyIssue.Error("/choices/earliestTime", $"This is before texting hours begin; write {Shown(hours.From)} or later.");
        }

        if (choices.LatestTime >= hours.To)
        {
            yield return StudyIssue.Error("/choices/latestTime", $"Texting hours are over then; write a time before {Shown(hours.To)}.");
        }

        if (choices.Time < choices.EarliestTime || choices.Time > choices.LatestTime)
        {
            yield return StudyIssue.Error("/choices/time", $"The default is no time that may be chosen; write {Shown(choices.EarliestTime)} to {Shown(choices.LatestTime)}.");
        }

        if (choices.Weekday == IsoDayOfWeek.None)
        {
            yield return StudyIssue.Error("/choices/weekday", "A default weekday is needed; write \"monday\" to \"sunday\".");
        }
    }

    private static string Shown(LocalTime time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
