using System.Collections.Immutable;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;

namespace EmaPain.Azure.Tables;

/// <summary>What coordinators have to do: a partition for each site. A row stays when its task is done, so that it is not raised anew.</summary>
public sealed class TasksTable(TableClient table) : ITaskBoard
{
    private const string Id = "Id";
    private const string Kind = "Kind";
    private const string Participant = "Participant";
    private const string Cause = "Cause";
    private const string RaisedAt = "RaisedAt";
    private const string DueAt = "DueAt";
    private const string IsOpen = "IsOpen";
    private const string DoneBy = "DoneBy";
    private const string DoneAt = "DoneAt";
    private const string DoneRequest = "DoneRequest";

    /// <summary>Who did it before it was opened again, as JSON: tries of those requests that come late do nothing.</summary>
    private const string DoneBefore = "DoneBefore";
    private const string TellsTheArm = "TellsTheArm";

    public Task RaiseAsync(CoordinatorTask task, CancellationToken cancel) => table.AddOnceAsync(RowOf(task), cancel);

    public async Task RaiseAnewAsync(CoordinatorTask task, CancellationToken cancel)
    {
        while (true)
        {
            var stored = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Site(task.Study, task.Site), Keys.Task(task.Id), cancellationToken: cancel);
            var done = stored.HasValue ? DoneOf(stored.Value!) : null;
            if (stored.HasValue && !(done?.At < task.RaisedAt))
            {
                return;
            }

            var row = RowOf(task);
            if (done is not null)
            {
                row[DoneBefore] = DomainJson.Write(DoneBeforeOf(stored.Value!).Add(done));
            }

            if (await table.TryReplaceAsync(row, stored.HasValue ? stored.Value!.ETag.ToString() : null, cancel))
            {
                return;
            }
        }
    }

    private static TableEntity RowOf(CoordinatorTask task)
    {
        var row = new TableEntity(Keys.Site(task.Study, task.Site), Keys.Task(task.Id))
        {
            [Id] = task.Id.Value,
            [Kind] = task.Kind.ToString(),
            [Cause] = task.Cause,
            [RaisedAt] = task.RaisedAt.ToDateTimeOffset(),
            [DueAt] = task.DueAt.ToDateTimeOffset(),
            [IsOpen] = true,
            [TellsTheArm] = task.TellsTheArm,
        };
        if (task.Participant is { } participant)
        {
            row[Participant] = participant.Value;
        }

        return row;
    }

    public async Task<ImmutableArray<CoordinatorTask>> OpenAsync(StudyId study, SiteId site, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Site(study, site)} and IsOpen eq {true}");
        var tasks = await table.QueryAsync<TableEntity>(filter, cancellationToken: cancel).Select(row => Read(study, site, row)).ToListAsync(cancel);
        return [.. tasks.OrderBy(task => task.DueAt).ThenBy(task => task.Id.Value, StringComparer.Ordinal)];
    }

    public async Task<CoordinatorTask?> FinishAsync(StudyId study, SiteId site, TaskId task, TaskDone done, CancellationToken cancel)
    {
        while (true)
        {
            var (partition, key) = (Keys.Site(study, site), Keys.Task(task));
            var stored = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancel);
            if (!stored.HasValue)
            {
                return null;
            }

            var row = stored.Value!;
            if (DoneBeforeOf(row).FirstOrDefault(before => before.Request == done.Request) is { } own)
            {
                return Read(study, site, row) with { Done = own };
            }

            if (row.GetBoolean(IsOpen) is not true)
            {
                return Read(study, site, row);
            }

            (row[IsOpen], row[DoneBy], row[DoneAt], row[DoneRequest]) = (false, done.By, done.At.ToDateTimeOffset(), done.Request);
            if (await table.TryReplaceAsync(row, row.ETag.ToString(), cancel))
            {
                return Read(study, site, row);
            }
        }
    }

    private static CoordinatorTask Read(StudyId study, SiteId site, TableEntity row) => new(
        row.Id<TaskId>(Id),
        study,
        site,
        row.Name<TaskKind>(Kind),
        row.GetString(Participant) is { } participant ? new ParticipantId(participant) : null,
        row.Text(Cause),
        row.Instant(RaisedAt),
        row.Instant(DueAt),
        DoneOf(row))
    {
        TellsTheArm = row.GetBoolean(TellsTheArm) is true,
    };

    private static TaskDone? DoneOf(TableEntity row) => row.GetString(DoneBy) is { } by ? new TaskDone(by, row.Instant(DoneAt), row.Text(DoneRequest)) : null;

    private static ImmutableArray<TaskDone> DoneBeforeOf(TableEntity row) =>
        row.GetString(DoneBefore) is { } before ? DomainJson.Read<ImmutableArray<TaskDone>>(before) : [];
}
