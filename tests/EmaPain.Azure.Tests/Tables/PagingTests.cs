using Azure.Data.Tables;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Tables;

public sealed class PagingTests(AzuriteFixture fixture) : TableTests(fixture)
{
    [Fact]
    public async Task More_than_a_thousand_rows_come_in_the_order_of_their_keys()
    {
        var table = await NewTableAsync();
        var keys = await FillAsync(table, 1105);

        var found = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>("PartitionKey eq 'p'"))
        {
            found.Add(row.RowKey);
        }

        var pages = new List<int>();
        await foreach (var page in table.QueryAsync<TableEntity>().AsPages())
        {
            pages.Add(page.Values.Count);
        }

        Assert.Equal(keys, found);
        Assert.Equal([1000, 105], pages);
    }

    [Fact]
    public async Task Pages_hold_what_was_asked_and_can_be_resumed_from_a_token()
    {
        var table = await NewTableAsync();
        var keys = await FillAsync(table, 250);

        string? token = null;
        var first = new List<string>();
        await foreach (var page in table.QueryAsync<TableEntity>(maxPerPage: 100).AsPages())
        {
            Assert.Equal(100, page.Values.Count);
            Assert.Equal(200, page.GetRawResponse().Status);
            first.AddRange(page.Values.Select(row => row.RowKey));
            token = page.ContinuationToken;
            break;
        }

        var rest = new List<string>();
        await foreach (var page in table.QueryAsync<TableEntity>().AsPages(token, 60))
        {
            Assert.InRange(page.Values.Count, 1, 60);
            rest.AddRange(page.Values.Select(row => row.RowKey));
        }

        Assert.NotNull(token);
        Assert.Equal(keys, first.Concat(rest));
    }

    [Fact]
    public async Task A_query_that_finds_nothing_is_empty()
    {
        var table = await NewTableAsync();
        await foreach (var row in table.QueryAsync<TableEntity>("PartitionKey eq 'none'"))
        {
            Assert.Fail(row.RowKey);
        }
    }

    [Fact]
    public async Task A_query_brings_only_the_selected_columns()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2, ["C"] = 3 });
        await foreach (var row in table.QueryAsync<TableEntity>(select: ["RowKey", "B"]))
        {
            Assert.Equal("r", row.RowKey);
            Assert.Equal(2, row.GetInt32("B"));
            Assert.False(row.ContainsKey("A") || row.ContainsKey("C"));
        }
    }

    [Fact]
    public async Task A_cancelled_query_stops()
    {
        var table = await NewTableAsync();
        await FillAsync(table, 100);
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in table.QueryAsync<TableEntity>(maxPerPage: 10, cancellationToken: cancel.Token))
            {
                await cancel.CancelAsync();
            }
        });
    }

    private static async Task<List<string>> FillAsync(TableClient table, int count)
    {
        var keys = Enumerable.Range(0, count).Select(i => $"r{i:D6}").ToList();
        foreach (var chunk in keys.Chunk(100))
        {
            await table.SubmitTransactionAsync(chunk.Select(key => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", key))));
        }

        return keys;
    }
}
