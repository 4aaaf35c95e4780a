using NodaTime;
using NodaTime.Text;

namespace EmaPain.App.Staff;

/// <summary>Reads the weekday and the time of day that a person chose, as staff write them.</summary>
public static class ChosenTimes
{
    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>An English name, or three letters of it and more; nothing where it is none.</summary>
    public static IsoDayOfWeek? Weekday(string typed) =>
        typed.Length >= 3 && Enum.GetValues<IsoDayOfWeek>().Skip(1).FirstOrDefault(day => $"{day}".StartsWith(typed, StringComparison.OrdinalIgnoreCase)) is var named and not IsoDayOfWeek.None
            ? named
            : null;

    /// <summary>As <c>18:30</c>; nothing where it is no such time.</summary>
    public static LocalTime? Time(string typed) => Minute.Parse(typed) is { Success: true, Value: var time } ? time : null;
}
