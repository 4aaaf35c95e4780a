#nullable enable
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Wire;

/// <summary>The rows that a query finds.</summary>
internal sealed class EntityPages<T>(TableService service, TablePath path, string? filter, string? select, int? maxPerPage, CancellationToken cancel)
    : ServicePages<T>(service, filter, maxPerPage, cancel)
    where T : class, ITableEntity
{
    protected override string Path => path.Rows;

    protected override string? Select => select;

    protected override T Read(JsonElement item) => EntityReader.Read<T>(item);

    /// <summary>The token is the next partition key, a space, and the next row key, which the service may leave out.</summary>
    protected override void Continue(RequestUriBuilder uri, string continuation)
    {
        var space = continuation.IndexOf(' ', StringComparison.Ordinal);
        var partition = space < 0 ? continuation : continuation[..space];
        var row = space < 0 ? string.Empty : continuation[(space + 1)..];
        if (partition.Length > 0)
        {
            uri.AppendQuery("NextPartitionKey", partition, true);
        }

        if (row.Length > 0)
        {
            uri.AppendQuery("NextRowKey", row, true);
        }
    }

    protected override string? Continuation(ResponseHeaders headers)
    {
        headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return partition is null && row is null ? null : $"{partition} {row}";
    }
}
