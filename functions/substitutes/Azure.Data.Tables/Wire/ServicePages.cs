#nullable enable
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Asks for page after page as long as the service gives a continuation, also after an empty page.</summary>
internal abstract class ServicePages<T>(TableService service, string? filter, int? maxPerPage, CancellationToken cancel) : AsyncPageable<T>(cancel)
    where T : class
{
    protected abstract string Path { get; }

    protected virtual string? Select => null;

    public override async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in Ask(null, maxPerPage, CancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Values)
            {
                yield return item;
            }
        }
    }

    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        Ask(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken);

    protected abstract T Read(JsonElement item);

    protected abstract void Continue(RequestUriBuilder uri, string continuation);

    protected abstract string? Continuation(ResponseHeaders headers);

    private async IAsyncEnumerable<Page<T>> Ask(string? continuation, int? top, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        do
        {
            using var message = CreateMessage(continuation, top);
            var response = await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
            continuation = Continuation(response.Headers);
            yield return Page<T>.FromValues(ReadAll(response.Content), continuation, response);
        }
        while (continuation is not null);
    }

    private HttpMessage CreateMessage(string? continuation, int? top)
    {
        var message = service.CreateMessage(RequestMethod.Get, Path);
        var uri = message.Request.Uri;
        if (top is { } rows)
        {
            uri.AppendQuery("$top", rows.ToString(System.Globalization.CultureInfo.InvariantCulture), true);
        }

        if (Select is { } columns)
        {
            uri.AppendQuery("$select", columns, true);
        }

        if (filter is not null)
        {
            uri.AppendQuery("$filter", filter, true);
        }

        if (!string.IsNullOrEmpty(continuation))
        {
            Continue(uri, continuation);
        }

        return message;
    }

    private List<T> ReadAll(BinaryData content)
    {
        using var document = JsonDocument.Parse(content.ToMemory());
        var array = document.RootElement.GetProperty("value");
        var items = new List<T>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
        {
            items.Add(Read(item));
        }

        return items;
    }
}
