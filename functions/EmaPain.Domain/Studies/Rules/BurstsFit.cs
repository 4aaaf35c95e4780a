using EmaPain.Domain.Studies.Reading;
using NodaTime;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>
/// A burst asks by text on 1 to 31 days, up to 12 times a day. Its windows lie in texting hours, follow each other and leave room for the gap,
/// and a prompt's window is over before the next prompt can come.
/// </summary>
public sealed class BurstsFit : IStudyRule
{
    private const int MostDays = 31;
    private const int MostPrompts = 12;

    public IEnumerable<StudyIssue> Check(StudyDefinition study) => study.Occasions
        .Select((plan, place) => (plan, place))
        .Where(entry => entry.plan.Burst is not null)
        .SelectMany(entry => OfBurst(study, entry.plan, entry.plan.Burst!, entry.place).Concat(OfWindows(study, entry.plan.Burst!, entry.place)));

    private static IEnumerable<StudyIssue> OfBurst(StudyDefinition study, OccasionPlan plan, Burst burst, int place)
    {
        if (plan.Kind != OccasionKind.Texts)
        {
            yield return StudyIssue.Error(At(place), "Only texts come at random times; remove this.");
        }

        if (burst.Days is < 1 or > MostDays)
        {
            yield return StudyIssue.Error(At(place, "days"), $"A burst has 1 to {MostDays} days.");
        }

        if (burst.Windows.Count is 0 or > MostPrompts)
        {
            yield return StudyIssue.Error(At(place, "windows"), $"A burst has 1 to {MostPrompts} windows a day.");
            yield break;
        }

        var night = 1440 - MinuteOf(burst.Windows[^1].To) + MinuteOf(burst.Windows[0].From);
        if (burst.MinimumGapMinutes < 1 || burst.MinimumGapMinutes > night)
        {
            yield return StudyIssue.Error(At(place, "minimumGapMinutes"), $"The gap has 1 to {night} minutes, which lie between the last prompt of a day and the first of the next.");
        }

        var room = Math.Min(burst.Windows.Count > 1 ? burst.MinimumGapMinutes : night, night) / 60;
        if (plan.WindowHours > room)
        {
            yield return StudyIssue.Error(
                JsonPointer.To("occasions", place, "windowHours"), $"The next prompt can come {room} hours after this one; write fewer, or raise \"minimumGapMinutes\".");
        }
    }

    private static IEnumerable<StudyIssue> OfWindows(StudyDefinition study, Burst burst, int place)
    {
        for (var i = 0; i < burst.Windows.Count; i++)
        {
            var window = burst.Windows[i];
            if (window.From < study.TextingHours.From || window.To > study.TextingHours.To)
            {
                yield return StudyIssue.Error(At(place, "windows", i), "This window leaves the texting hours; write other times.");
            }
            else if (window.From >= window.To || (i > 0 && window.From < burst.Windows[i - 1].To))
            {
                yield return StudyIssue.Error(At(place, "windows", i), "A window begins before it ends, and after the one before is over; write other times.");
            }
            else if (i > 0 && MinuteOf(window.To) - MinuteOf(burst.Windows[i - 1].To) < burst.MinimumGapMinutes)
            {
                yield return StudyIssue.Error(At(place, "windows", i), "The prompt before can come so late that the gap ends after this window; end it later, or shorten the gap.");
            }
        }
    }

    private static string At(int place, params object[] below) => JsonPointer.To(["occasions", place, "burst", .. below]);

    private static int MinuteOf(LocalTime time) => (time.Hour * 60) + time.Minute;
}
