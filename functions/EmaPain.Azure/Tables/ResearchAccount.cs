using Azure;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Azure.Tables;

/// <summary>The research account: values keep their types, and a row never goes back to an older state.</summary>
public sealed class ResearchAccount(TableServiceClient account) : IResearchTables
{
    private static readonly string[] OwnColumns =
        [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), nameof(TableEntity.Timestamp), RenderedRows.AsOf];

    private static readonly string[] CheckInColumns = ["Participant", "Occasion", "Kind", "Status", "Delivery", "MissingReason", "SentUtc", "FirstReplyUtc"];

    public async Task WriteAsync(IReadOnlyCollection<ResearchRow> rows, CancellationToken cancel)
    {
        if (rows.Select(row => row.Partition).Distinct().Skip(1).Any())
        {
            throw new ArgumentException("Research rows of one call are of one partition.", nameof(rows));
        }

        foreach (var table in rows.Where(row => !row.IsEvent).GroupBy(row => row.Table))
        {
            // A transaction takes each row once; the newest counts.
            var latest = table.GroupBy(row => row.Row).Select(same => Entity(same.MaxBy(row => row.AsOf)!)).ToList();
            await account.GetTableClient(table.Key).WriteRenderedAsync(latest, cancel);
        }

        foreach (var table in rows.Where(row => row.IsEvent).GroupBy(row => row.Table))
        {
            await account.GetTableClient(table.Key).AddMissingAsync([.. table.Select(Entity)], cancel);
        }
    }

    public IAsyncEnumerable<ListedParticipant> ParticipantsAsync(StudyId study, SiteId site, CancellationToken cancel)
    {
        var filter = $"{OfStudy(study)} and {TableClient.CreateQueryFilter($"Site eq {site.Value}")}";
        return account.GetTableClient(ResearchTables.Participants).QueryAsync<TableEntity>(filter, cancellationToken: cancel)
            .Select(row => new ListedParticipant(
                new ParticipantId(row.Text("Participant")), row.Text("Role"), row.Text("Status"), row.Instant("EnrolledUtc"),
                row.InstantOrNone("ActivatedUtc")));
    }

    public IAsyncEnumerable<CountedAdverseEvent> AdverseEventsAsync(StudyId study, CancellationToken cancel) =>
        OfBoth(study, ResearchTables.AdverseEvents, ["Participant", "Event", "Source", "Seriousness"], cancel).Select(found => new CountedAdverseEvent(
            found.Row.Id<ParticipantId>("Participant"), found.Row.Id<AdverseEventId>("Event"), found.Row.Text("Source"), found.Row.GetString("Seriousness"), found.TellsTheArm));

    public IAsyncEnumerable<CountedCheckIn> CheckInsAsync(StudyId study, CancellationToken cancel) =>
        OfBoth(study, ResearchTables.Occasions, CheckInColumns, cancel)
            .Where(found => found.Row.Word<OccasionKind>("Kind") == OccasionKind.Texts)
            .Select(found => new CountedCheckIn(
                found.Row.Id<ParticipantId>("Participant"),
                found.Row.Id<OccasionId>("Occasion"),
                new CheckIn(
                    found.Row.Word<OccasionStatus>("Status")!.Value, found.Row.Word<Delivery>("Delivery"), found.Row.Word<MissingReason>("MissingReason"),
                    found.Row.InstantOrNone("SentUtc"), found.Row.InstantOrNone("FirstReplyUtc")),
                found.TellsTheArm));

    public IAsyncEnumerable<KeyValuePair<ParticipantId, ArmId>> ArmsAsync(StudyId study, CancellationToken cancel) =>
        account.GetTableClient(ResearchTables.Allocation).QueryAsync<TableEntity>(OfStudy(study), select: ["Participant", "Arm"], cancellationToken: cancel)
            .Select(row => KeyValuePair.Create(row.Id<ParticipantId>("Participant"), row.Id<ArmId>("Arm")));

    public async Task RemoveAsync(string partition, CancellationToken cancel)
    {
        string[] keys = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Given(partition)}");
        foreach (var table in TableNames.OfResearch.Select(account.GetTableClient))
        {
            var rows = await table.QueryAsync<TableEntity>(filter, select: keys, cancellationToken: cancel).ToListAsync(cancel);
            await table.ApplyWhatStillHoldsAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancel);
        }
    }

    /// <summary>The rows of a table, and those that stand in the unblinded one in its place.</summary>
    private IAsyncEnumerable<(TableEntity Row, bool TellsTheArm)> OfBoth(StudyId study, string table, string[] columns, CancellationToken cancel)
    {
        var unblinded = $"{OfStudy(study)} and {TableClient.CreateQueryFilter($"Table eq {table}")}";
        return Query(table, OfStudy(study)).Select(row => (row, false)).Concat(Query(ResearchTables.ResponsesUnblinded, unblinded).Select(row => (row, true)));

        IAsyncEnumerable<TableEntity> Query(string from, string filter) => account.GetTableClient(from).QueryAsync<TableEntity>(filter, select: columns, cancellationToken: cancel);
    }

    private static string OfStudy(StudyId study)
    {
        var prefix = Keys.Participations(study);
        return TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {Keys.After(prefix)}");
    }

    private static TableEntity Entity(ResearchRow row)
    {
        if (!TableNames.OfResearch.Contains(row.Table))
        {
            throw new ArgumentException($"There is no research table {row.Table}.");
        }

        var entity = new TableEntity(Keys.Given(row.Partition), Keys.Given(row.Row)) { [RenderedRows.AsOf] = row.AsOf.ToDateTimeOffset() };
        foreach (var (column, value) in row.Columns.Where(column => column.Value is not null))
        {
            entity[column] = OwnColumns.Contains(column)
                ? throw new ArgumentException($"Column {column} belongs to the table itself.")
                : value is string or int or long or double or bool or DateTimeOffset
                    ? value
                    : throw new ArgumentException($"Column {column} of {row.Table} has a type that research tables do not take: {value!.GetType()}.");
        }

        return entity;
    }
}
