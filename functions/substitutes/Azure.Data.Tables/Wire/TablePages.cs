#nullable enable
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>The tables of an account.</summary>
internal sealed class TablePages(TableService service, string? filter, int? maxPerPage, CancellationToken cancel)
    : ServicePages<TableItem>(service, filter, maxPerPage, cancel)
{
    protected override string Path => "Tables";

    protected override TableItem Read(JsonElement item) => new(item.GetProperty("TableName").GetString());

    protected override void Continue(RequestUriBuilder uri, string continuation) => uri.AppendQuery("NextTableName", continuation, true);

    protected override string? Continuation(ResponseHeaders headers) =>
        headers.TryGetValue("x-ms-continuation-NextTableName", out var table) ? table : null;
}
