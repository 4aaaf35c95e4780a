using System.Collections.Concurrent;
using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryResearchTables : IResearchTables
{
    private readonly ConcurrentDictionary<(string Table, string Partition, string Row), ResearchRow> rows = [];

    public IReadOnlyCollection<ResearchRow> Rows => [.. rows.Values];

    public Task WriteAsync(IReadOnlyCollection<ResearchRow> rows, CancellationToken cancel)
    {
        if (rows.Select(row => row.Partition).Distinct().Skip(1).Any())
        {
            throw new ArgumentException("Research rows of one call are of one partition.", nameof(rows));
        }

        foreach (var row in rows)
        {
            if (row.Columns.Values.FirstOrDefault(value => value is not (null or string or int or long or double or bool or DateTimeOffset)) is { } odd)
            {
                throw new ArgumentException($"Research tables do not take a {odd.GetType()}.", nameof(rows));
            }

            this.rows.AddOrUpdate((row.Table, row.Partition, row.Row), row, (_, stored) => stored.AsOf > row.AsOf || row.IsEvent ? stored : row);
        }

        return Task.CompletedTask;
    }

    public IAsyncEnumerable<ListedParticipant> ParticipantsAsync(StudyId study, SiteId site, CancellationToken cancel) => rows.Values
        .Where(row => row.Table == ResearchTables.Participants && row.Partition.StartsWith($"{study}~", StringComparison.Ordinal) && (string?)row.Columns["Site"] == site.Value)
        .OrderBy(row => row.Partition, StringComparer.Ordinal)
        .Select(row => new ListedParticipant(
            new ParticipantId((string)row.Columns["Participant"]!), (string)row.Columns["Role"]!, (string)row.Columns["Status"]!, InstantOf(row, "EnrolledUtc")!.Value,
            InstantOf(row, "ActivatedUtc")))
        .ToAsyncEnumerable();

    public IAsyncEnumerable<CountedAdverseEvent> AdverseEventsAsync(StudyId study, CancellationToken cancel) => OfBoth(study, ResearchTables.AdverseEvents)
        .Select(row => new CountedAdverseEvent(
            new ParticipantId(TextOf(row, "Participant")!), new AdverseEventId(TextOf(row, "Event")!), TextOf(row, "Source")!, TextOf(row, "Seriousness"), TellsTheArm(row)))
        .ToAsyncEnumerable();

    public IAsyncEnumerable<CountedCheckIn> CheckInsAsync(StudyId study, CancellationToken cancel) => OfBoth(study, ResearchTables.Occasions)
        .Where(row => TextOf(row, "Kind") == "texts")
        .Select(row => new CountedCheckIn(
            new ParticipantId(TextOf(row, "Participant")!), new OccasionId(TextOf(row, "Occasion")!),
            new CheckIn(
                Meant<OccasionStatus>(row, "Status")!.Value, Meant<Delivery>(row, "Delivery"), Meant<MissingReason>(row, "MissingReason"),
                InstantOf(row, "SentUtc"), InstantOf(row, "FirstReplyUtc")),
            TellsTheArm(row)))
        .ToAsyncEnumerable();

    public IAsyncEnumerable<KeyValuePair<ParticipantId, ArmId>> ArmsAsync(StudyId study, CancellationToken cancel) => OfBoth(study, ResearchTables.Allocation)
        .Select(row => KeyValuePair.Create(new ParticipantId(TextOf(row, "Participant")!), new ArmId(TextOf(row, "Arm")!)))
        .ToAsyncEnumerable();

    public Task RemoveAsync(string partition, CancellationToken cancel)
    {
        foreach (var key in rows.Keys.Where(key => key.Partition == partition))
        {
            rows.TryRemove(key, out _);
        }

        return Task.CompletedTask;
    }

    private IEnumerable<ResearchRow> OfBoth(StudyId study, string table) => rows.Values
        .Where(row => row.Table == table || TextOf(row, "Table") == table)
        .Where(row => row.Partition.StartsWith($"{study}~", StringComparison.Ordinal));

    private static bool TellsTheArm(ResearchRow row) => row.Table == ResearchTables.ResponsesUnblinded;

    private static string? TextOf(ResearchRow row, string column) => (string?)row.Columns.GetValueOrDefault(column);

    private static T? Meant<T>(ResearchRow row, string column)
        where T : struct => TextOf(row, column) is { } word ? DomainJson.Read<T>($"\"{word}\"") : null;

    private static Instant? InstantOf(ResearchRow row, string column) =>
        row.Columns.GetValueOrDefault(column) is DateTimeOffset at ? Instant.FromDateTimeOffset(at) : null;
}
