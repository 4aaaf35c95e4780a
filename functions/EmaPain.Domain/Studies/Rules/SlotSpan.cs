using NodaTime;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>The first and the last moment, in days and times of day after the anchor, at which the prompts of a week, month or burst can go out.</summary>
internal sealed record SlotSpan(int FirstDay, LocalTime From, int LastDay, LocalTime To, SlotRhythm Rhythm, int Number)
{
    private const int HoursOfDay = 24;
    private const int HoursOfWeek = 168;
    private const int HoursOfClockChange = 1;

    /// <summary>Spans of a plan, one for each of its weeks or months.</summary>
    public static IEnumerable<SlotSpan> Of(StudyDefinition study, OccasionPlan plan)
    {
        var (first, last) = (study.Choices.EarliestTime, study.Choices.LatestTime);
        var more = Math.Clamp((plan.Burst?.Days ?? 1) - 1, 0, HoursOfWeek);
        var (from, to) = plan.Burst is { Windows.Count: > 0 } burst ? (burst.Windows[0].From, burst.Windows[^1].To) : (first, last);
        var chosen = plan.Burst is null;
        if (plan.ComesWithAnchor())
        {
            // At the latest when texting hours begin on the next day; a session's day has the chosen time.
            return plan.Anchor is Anchor.Activation or Anchor.Allocation
                ? [new SlotSpan(0, study.TextingHours.From, 1, study.TextingHours.From, SlotRhythm.Anchor, 0)]
                : [new SlotSpan(0, first, 0, last, SlotRhythm.Chosen, 0)];
        }

        return plan.Weeks.Where(week => week is > 0 and <= WeeksAscend.Last)
            .Select(week => new SlotSpan(7 * week, from, (7 * week) + 6 + more, to, chosen ? SlotRhythm.Week : SlotRhythm.Random, week))
            .Concat(plan.Months.Where(month => month is > 0 and <= WeeksAscend.LastMonth)
                .Select(month => new SlotSpan(LeastDays(month), from, MostDays(month) + more, to, chosen ? SlotRhythm.Month : SlotRhythm.Random, month)))
            .Concat(plan is { Weeks.Count: 0, Months.Count: 0 } ? [new SlotSpan(1, from, 1 + more, to, SlotRhythm.Random, 0)] : []);
    }

    /// <summary>The fewest hours from the last prompt of this span to the first of the other, where clocks may go forward in between; negative where they can meet.</summary>
    public int HoursTo(SlotSpan next) => (Rhythm, next.Rhythm) switch
    {
        (SlotRhythm.Week, SlotRhythm.Week) => ((next.Number - Number) * HoursOfWeek) - HoursOfClockChange,
        (SlotRhythm.Month, SlotRhythm.Month) => (LeastDays(next.Number - Number) * HoursOfDay) - HoursOfClockChange,
        (SlotRhythm.Anchor, _) => ((next.FirstDay - LastDay) * HoursOfDay) + Hours(To, next.From),
        (SlotRhythm.Random, _) or (_, SlotRhythm.Random) => ((next.FirstDay - LastDay) * HoursOfDay) + Hours(To, next.From) - HoursOfClockChange,
        _ => ((next.FirstDay - LastDay) * HoursOfDay) - HoursOfClockChange,
    };

    /// <summary>Twelve months have 365 or 366 days; fewer end two days early at most, by a February.</summary>
    private static int LeastDays(int months) => (months * 365 / 12) - (months % 12 == 0 ? 0 : 3);

    private static int MostDays(int months) => (months * 366 / 12) + (months % 12 == 0 ? 0 : 2);

    private static int Hours(LocalTime from, LocalTime to) => (int)Math.Floor((to.TickOfDay - from.TickOfDay) / (double)NodaConstants.TicksPerHour);
}
