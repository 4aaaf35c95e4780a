using System.Collections.Concurrent;
using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.Domain.Ids;
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

    public IAsyncEnumerable<CountedAdverseEvent> AdverseEventsAsync(StudyId study, CancellationToken cancel) => rows.Values
        .Where(row => row.Table == ResearchTables.AdverseEvents || (string?)row.Columns.GetValueOrDefault("Table") == ResearchTables.AdverseEvents)
        .Where(row => row.Partition.StartsWith($"{study}~", StringComparison.Ordinal))
        .Select(row => new CountedAdverseEvent(
            new ParticipantId((string)row.Columns["Participant"]!), new AdverseEventId((string)row.Columns["Event"]!), (string)row.Columns["Source"]!,
            (string?)row.Columns.GetValueOrDefault("Seriousness"), row.Table == ResearchTables.ResponsesUnblinded))
        .ToAsyncEnumerable();

    public Task RemoveAsync(string partition, CancellationToken cancel)
    {
        foreach (var key in rows.Keys.Where(key => key.Partition == partition))
        {
            rows.TryRemove(key, out _);
        }

        return Task.CompletedTask;
    }

    private static Instant? InstantOf(ResearchRow row, string column) =>
        row.Columns.GetValueOrDefault(column) is DateTimeOffset at ? Instant.FromDateTimeOffset(at) : null;
}
