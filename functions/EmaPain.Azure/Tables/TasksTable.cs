using System.Collections.Immutable;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.Azure.Tables;

/// <summary>What coordinators have to do: a partition for each site, insert-only.</summary>
public sealed class TasksTable(TableClient table) : ITaskBoard
{
    private const string Id = "Id";
    private const string Kind = "Kind";
    private const string Cause = "Cause";
    private const string RaisedAt = "RaisedAt";

    public Task RaiseAsync(CoordinatorTask task, CancellationToken cancel)
    {
        var row = new TableEntity(Keys.Site(task.Study, task.Site), Keys.Task(task.Id))
        {
            [Id] = task.Id.Value,
            [Kind] = task.Kind.ToString(),
            [Cause] = task.Cause,
            [RaisedAt] = task.RaisedAt.ToDateTimeOffset(),
        };
        return table.AddOnceAsync(row, cancel);
    }

    public async Task<ImmutableArray<CoordinatorTask>> OpenAsync(StudyId study, SiteId site, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Site(study, site)}");
        var tasks = await table.QueryAsync<TableEntity>(filter, cancellationToken: cancel)
            .Select(row => new CoordinatorTask(
                row.Id<TaskId>(Id), study, site, row.Name<TaskKind>(Kind), row.Text(Cause), row.Instant(RaisedAt)))
            .ToListAsync(cancel);
        return [.. tasks.OrderBy(task => task.RaisedAt)];
    }
}
