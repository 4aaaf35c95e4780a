using Azure.Data.Tables;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Tables;

/// <summary>One row in the table of the due book, beside its watermark.</summary>
public sealed class CarrierRefusalsTable(TableClient due) : ICarrierRefusals
{
    private const string At = "At";

    public Task NoteAsync(DateTimeOffset at, CancellationToken cancel) =>
        due.UpsertEntityAsync(new TableEntity(Keys.Watermark, Keys.CarrierRefusal) { [At] = at }, TableUpdateMode.Replace, cancel);

    public async Task<DateTimeOffset?> LastAsync(CancellationToken cancel)
    {
        var row = await due.GetEntityIfExistsAsync<TableEntity>(Keys.Watermark, Keys.CarrierRefusal, cancellationToken: cancel);
        return row.HasValue ? row.Value!.Timestamp(At) : null;
    }
}
