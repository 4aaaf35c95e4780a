using EmaPain.App.Ports;
using EmaPain.Domain.Participations;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.App.Research;

/// <summary>Columns that rows share, and how values are written.</summary>
internal static class Columns
{
    /// <summary>A row with the columns that say whose it is.</summary>
    public static ResearchRow Row(string table, Participation person, string row, IEnumerable<KeyValuePair<string, object?>> columns)
    {
        var all = new Dictionary<string, object?>
        {
            ["Study"] = person.Study.Value,
            ["StudyVersion"] = person.StudyVersion,
            ["Participant"] = person.Key.Participant.Value,
        };
        foreach (var (name, value) in columns)
        {
            all[name] = value;
        }

        return new ResearchRow(table, person.Key.ToString(), row, person.AsOf, all);
    }

    /// <summary>The row for those who may know the arm, with the table that it would else stand in.</summary>
    public static ResearchRow Unblinded(this ResearchRow row) => row with
    {
        Table = ResearchTables.ResponsesUnblinded,
        Row = row.Table == ResearchTables.Responses ? row.Row : $"{row.Table}~{row.Row}",
        Columns = new Dictionary<string, object?>(row.Columns) { ["Table"] = row.Table },
    };

    public static object? Utc(Instant? instant) => instant?.ToDateTimeOffset();

    /// <summary>Wall time in a zone, as ISO 8601 without offset; the zone stands in a column of its own.</summary>
    public static object? Local(Instant? instant, string zone) =>
        instant is { } at ? LocalDateTimePattern.GeneralIso.Format(at.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime) : null;

    /// <summary>Whole and broken days since activation, the time variable of Haun 2024; negative before.</summary>
    public static object? DaysSinceActivation(Participation person, Instant? instant) =>
        instant is { } at && person.ActivatedAt is { } start ? Math.Round((at - start).TotalDays, 4) : null;

    /// <summary>A word in the spelling of the study files and exports.</summary>
    public static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Domain.Json.DomainJson.Write(value).Trim('"');

    /// <summary>The same; nothing for nothing.</summary>
    public static string? Word<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } known ? Word(known) : null;
}
