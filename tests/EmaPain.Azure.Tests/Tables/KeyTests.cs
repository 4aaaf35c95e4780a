using Azure;
using Azure.Data.Tables;
using EmaPain.Azure.Tests.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace EmaPain.Azure.Tests.Tables;

public sealed class KeyTests(AzuriteFixture fixture) : TableTests(fixture)
{
    public static TheoryData<string> Keys =>
    [
        "O'Brien", "''", "it''s", "100%", "%27", "%2F", "a b", " lead", "a+b", "+15555550100", "a&b=c", "a;b:c@d", "a,b", "(x)", "[x]{y}", "<x>", "\"q\"", "a|b^c`d", "~!*$.-_",
        "ä", "漢字", "😀", "é", ".", "..", "a=b", "2026-11-21T22:00:00.000Z",
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_key_comes_back_as_it_was(string key)
    {
        var table = await NewTableAsync();
        var added = await table.AddEntityAsync(new TableEntity(key, key) { ["A"] = 1 });
        await table.UpdateEntityAsync(new TableEntity(key, key) { ["B"] = 2 }, added.Headers.ETag!.Value);
        await table.UpsertEntityAsync(new TableEntity(key, key) { ["C"] = 3 });
        var row = (await table.GetEntityAsync<TableEntity>(key, key)).Value;

        Assert.Equal((key, key), (row.PartitionKey, row.RowKey));
        Assert.Equal((1, 2, 3), (row.GetInt32("A"), row.GetInt32("B"), row.GetInt32("C")));
        Assert.Equal([key], await FoundAsync(table, TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}")));

        Assert.Equal(204, (await table.DeleteEntityAsync(key, key, row.ETag)).Status);
        Assert.Empty(await FoundAsync(table, null));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_key_comes_back_from_a_transaction_as_it_was(string key)
    {
        var table = await NewTableAsync();
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity(key, key) { ["A"] = 1 })]);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, new TableEntity(key, key) { ["B"] = 2 }, ETag.All)]);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertMerge, new TableEntity(key, key) { ["C"] = 3 })]);
        var row = (await table.GetEntityAsync<TableEntity>(key, key)).Value;
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new TableEntity(key, key))]);

        Assert.Equal((1, 2, 3), (row.GetInt32("A"), row.GetInt32("B"), row.GetInt32("C")));
        Assert.Empty(await FoundAsync(table, null));
    }

    [Fact]
    public async Task Keys_that_differ_only_in_encoding_are_different_rows()
    {
        var table = await NewTableAsync();
        string[] keys = ["a b", "a+b", "a%20b", "a%2Bb", "A b"];
        foreach (var key in keys)
        {
            await table.AddEntityAsync(new TableEntity("p", key) { ["Key"] = key });
        }

        foreach (var key in keys)
        {
            Assert.Equal(key, (await table.GetEntityAsync<TableEntity>("p", key)).Value.GetString("Key"));
        }
    }

    [Fact]
    public async Task Any_allowed_key_comes_back_as_it_was()
    {
        var table = await NewTableAsync();
        var letters = Gen.Elements("aZ09 '%+&=;:@,()[]{}<>\"|^`~!*$.-_äß漢\u200B\uFEFF\u2028".Select(letter => letter.ToString()).Append("😀").ToArray());
        var keys = Gen.NonEmptyListOf(letters).Select(string.Concat).Where(key => key.Length <= 200).ToArbitrary();
        Prop.ForAll(keys, key =>
        {
            table.UpsertEntityAsync(new TableEntity("p", key)).GetAwaiter().GetResult();
            return table.GetEntityAsync<TableEntity>("p", key).GetAwaiter().GetResult().Value.RowKey == key;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static async Task<List<string>> FoundAsync(TableClient table, string? filter)
    {
        var keys = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter))
        {
            keys.Add(row.RowKey);
        }

        return keys;
    }
}
