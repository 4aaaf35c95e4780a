using Azure.Data.Tables;

namespace EmaPain.Local.Reckoning;

/// <summary>Reads the tasks about holds from the operations account; a task that is done keeps its row.</summary>
internal static class HoldTaskReader
{
    public static async Task<IReadOnlyList<ObservedTask>> ReadAsync(TableServiceClient operations, CancellationToken cancel)
    {
        var tasks = new List<ObservedTask>();
        await foreach (var row in operations.GetTableClient("Tasks").QueryAsync<TableEntity>("Kind eq 'ClearHold'", cancellationToken: cancel))
        {
            tasks.Add(new ObservedTask(row.GetString("Participant"), row.GetDateTimeOffset("RaisedAt")!.Value));
        }

        return tasks;
    }
}
