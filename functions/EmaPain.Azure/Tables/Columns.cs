using Azure.Data.Tables;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using NodaTime;

namespace EmaPain.Azure.Tables;

/// <summary>Reads and writes values of rows in the trial's types. A missing column is a broken row and throws.</summary>
internal static class Columns
{
    private static readonly Duration Tick = Duration.FromTicks(1);

    public static string Text(this TableEntity row, string column) => row.GetString(column) ?? throw Missing(column);

    public static long Number(this TableEntity row, string column) => row.GetInt64(column) ?? throw Missing(column);

    public static DateTimeOffset Timestamp(this TableEntity row, string column) => row.GetDateTimeOffset(column) ?? throw Missing(column);

    public static Instant Instant(this TableEntity row, string column) =>
        NodaTime.Instant.FromDateTimeOffset(row.Timestamp(column));

    /// <summary>Nothing where the column is empty or was not there when the row was written.</summary>
    public static Instant? InstantOrNone(this TableEntity row, string column) =>
        row.GetDateTimeOffset(column) is { } instant ? NodaTime.Instant.FromDateTimeOffset(instant) : null;

    public static TId Id<TId>(this TableEntity row, string column)
        where TId : struct, IId<TId> => TId.From(row.Text(column));

    public static TEnum Name<TEnum>(this TableEntity row, string column)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(row.Text(column));

    /// <summary>Nothing where the column is empty or was not there when the row was written.</summary>
    public static TEnum? NameOrNone<TEnum>(this TableEntity row, string column)
        where TEnum : struct, Enum => row.GetString(column) is { } name ? Enum.Parse<TEnum>(name) : null;

    /// <summary>The same in the spelling of study files and research tables.</summary>
    public static TEnum? Word<TEnum>(this TableEntity row, string column)
        where TEnum : struct, Enum => row.GetString(column) is { } word ? DomainJson.Read<TEnum>($"\"{word}\"") : null;

    public static ParticipationKey Participation(this TableEntity row) =>
        new(row.Id<StudyId>(nameof(ParticipationKey.Study)), row.Id<ParticipantId>(nameof(ParticipationKey.Participant)));

    public static void PutParticipation(this TableEntity row, ParticipationKey key)
    {
        row[nameof(ParticipationKey.Study)] = key.Study.Value;
        row[nameof(ParticipationKey.Participant)] = key.Participant.Value;
    }

    /// <summary>The first timestamp (100 ns) that is not before the instant, so that nothing comes due too early.</summary>
    public static DateTimeOffset NotBefore(Instant instant)
    {
        var floor = instant.ToDateTimeOffset();
        return NodaTime.Instant.FromDateTimeOffset(floor) < instant ? (instant + Tick).ToDateTimeOffset() : floor;
    }

    private static InvalidOperationException Missing(string column) => new($"A row lost its column {column}.");
}
