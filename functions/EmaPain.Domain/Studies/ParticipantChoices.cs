using System.Globalization;
using System.Text.Json.Serialization;
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

    /// <summary>The limits, for whoever chose a time beyond them.</summary>
    [JsonIgnore]
    public string Limits => string.Create(CultureInfo.InvariantCulture, $"The time of day has to lie between {EarliestTime:HH:mm} and {LatestTime:HH:mm}.");

    /// <summary>Whether a time of day may be chosen.</summary>
    public bool Allows(LocalTime time) => EarliestTime <= time && time <= LatestTime;
}
