using Azure.Data.Tables;

namespace EmaPain.Azure.Tables;

/// <summary>Single instants that all instances share, as rows in the table of the due book, beside its watermark.</summary>
internal static class NotedInstants
{
    private const string At = "At";

    public static Task NoteInstantAsync(this TableClient due, string row, DateTimeOffset at, CancellationToken cancel) =>
        due.UpsertEntityAsync(new TableEntity(Keys.Watermark, row) { [At] = at }, TableUpdateMode.Replace, cancel);

    /// <summary>What was noted last; nothing where nothing was.</summary>
    public static async Task<DateTimeOffset?> NotedInstantAsync(this TableClient due, string row, CancellationToken cancel)
    {
        var stored = await due.GetEntityIfExistsAsync<TableEntity>(Keys.Watermark, row, cancellationToken: cancel);
        return stored.HasValue ? stored.Value!.Timestamp(At) : null;
    }
}
