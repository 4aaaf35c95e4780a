using Azure.Data.Tables;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Tables;

/// <summary>A row for each outage, in the table of the due book.</summary>
public sealed class OutagesTable(TableClient due) : IOutages
{
    public Task NoteAsync(Outage outage, DateTimeOffset at, CancellationToken cancel) => due.NoteInstantAsync(Keys.Outage(outage), at, cancel);

    public Task<DateTimeOffset?> LastAsync(Outage outage, CancellationToken cancel) => due.NotedInstantAsync(Keys.Outage(outage), cancel);
}
