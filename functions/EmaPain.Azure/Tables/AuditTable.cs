using Azure.Data.Tables;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Tables;

/// <summary>Who did what: a partition for each actor, a row for each request, insert-only.</summary>
public sealed class AuditTable(TableClient table) : IAudit
{
    public Task WriteAsync(AuditEntry entry, CancellationToken cancel)
    {
        var row = new TableEntity(Keys.Actor(entry.Actor), Keys.Request(entry.Request))
        {
            [nameof(entry.Request)] = entry.Request,
            [nameof(entry.Actor)] = entry.Actor,
            [nameof(entry.Act)] = entry.Act,
            [nameof(entry.Subject)] = entry.Subject,
            [nameof(entry.Outcome)] = entry.Outcome,
            [nameof(entry.At)] = entry.At.ToDateTimeOffset(),
        };
        return table.AddOnceAsync(row, cancel);
    }

    public async Task<bool> IsDoneAsync(string request, string actor, CancellationToken cancel)
    {
        string[] columns = [nameof(TableEntity.RowKey)];
        return (await table.GetEntityIfExistsAsync<TableEntity>(Keys.Actor(actor), Keys.Request(request), columns, cancel)).HasValue;
    }
}
