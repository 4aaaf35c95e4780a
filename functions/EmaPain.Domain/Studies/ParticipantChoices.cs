using System.Globalization;
using NodaTime;

namespace EmaPain.Domain.Studies;

/// <summary>When a participant may choose to be asked, and what holds without a choice.</summary>
public sealed record ParticipantChoices
{
    public required IsoDayOfWeek Weekday { get; init; }

    public required LocalTime Time { get; init; }

    /// <summary>Earliest time of day that may be chosen.</summary>
    public required LocalTime EarliestTime { get; init; }

    /// <summary>Latest time of day that may be chosen.</summary>
    public required LocalTime LatestTime { get; init; }

    /// <summary>Whether a time of day may be chosen.</summary>
    public bool Allows(LocalTime time) => EarliestTime <= time && time <= LatestTime;

    /// <summary>What is wrong with a choice, in a sentence; nothing where all of it may be chosen. What is not given is not looked at.</summary>
    public string? MistakeIn(IsoDayOfWeek? weekday, LocalTime? time) =>
        weekday is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday ? "The weekday has to be a day from monday to sunday."
        : time is { } given && !Allows(given)
        ? string.Create(CultureInfo.InvariantCulture, $"The time of day has to lie between {EarliestTime:HH:mm} and {LatestTime:HH:mm}.")
        : null;
}
