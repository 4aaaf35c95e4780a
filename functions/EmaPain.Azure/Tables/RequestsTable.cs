using Azure;
using Azure.Data.Tables;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Tables;

/// <summary>What request ids stand for: a partition and one row for each, insert-only; two hosts cannot both be first.</summary>
public sealed class RequestsTable(TableClient table, ContactSeal seal) : IRequestBook
{
    private const string Fingerprint = "Fingerprint";

    public string FingerprintOf(string what) => seal.FingerprintOf(what);

    public async Task<bool> ClaimAsync(string request, string what, CancellationToken cancel)
    {
        var row = new TableEntity(Keys.Request(request), Keys.RequestRow) { [Fingerprint] = FingerprintOf(what) };
        try
        {
            await table.AddEntityAsync(row, cancel);
            return true;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == TableFaults.RowIsThere)
        {
            TableEntity stored = await table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancel);
            return stored.Text(Fingerprint) == row.Text(Fingerprint);
        }
    }
}
