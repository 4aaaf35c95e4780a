using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using EmaPain.Azure.Tests.Storage;
using static Azure.Data.Tables.TableTransactionActionType;

namespace EmaPain.Azure.Tests.Tables;

public sealed class TransactionTests(AzuriteFixture fixture) : TableTests(fixture)
{
    [Fact]
    public async Task Every_kind_of_action_works_in_one_transaction()
    {
        var table = await NewTableAsync();
        foreach (var key in new[] { "merge", "replace", "delete", "upsertMerge", "upsertReplace" })
        {
            await table.AddEntityAsync(Row(key, ("A", 1), ("B", 2)));
        }

        var answer = await table.SubmitTransactionAsync(
        [
            new(Add, Row("add", ("A", 9))),
            new(UpdateMerge, Row("merge", ("B", 9)), ETag.All),
            new(UpdateReplace, Row("replace", ("B", 9)), ETag.All),
            new(Delete, Row("delete")),
            new(UpsertMerge, Row("upsertMerge", ("B", 9))),
            new(UpsertReplace, Row("upsertReplace", ("B", 9))),
            new(UpsertMerge, Row("newMerge", ("B", 9))),
            new(UpsertReplace, Row("newReplace", ("B", 9))),
        ]);

        Assert.Equal(202, answer.GetRawResponse().Status);
        Assert.Equal(8, answer.Value.Count);
        Assert.All(answer.Value, part => Assert.Equal(204, part.Status));
        Assert.Equal(["add:9-", "merge:19", "newMerge:-9", "newReplace:-9", "replace:-9", "upsertMerge:19", "upsertReplace:-9"], await ContentsAsync(table));
    }

    [Fact]
    public async Task Every_part_but_a_deletion_brings_the_ETag_of_its_row()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(Row("gone"));
        var answer = await table.SubmitTransactionAsync([new(Add, Row("a")), new(Delete, Row("gone")), new(UpsertReplace, Row("b")), new(UpsertMerge, Row("c"))]);

        string[] keys = ["a", "gone", "b", "c"];
        foreach (var (part, key) in answer.Value.Zip(keys).Where(pair => pair.Second != "gone"))
        {
            Assert.Equal((await table.GetEntityAsync<TableEntity>("p", key)).Value.ETag, part.Headers.ETag);
        }

        await table.UpdateEntityAsync(Row("a", ("A", 1)), answer.Value[0].Headers.ETag!.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(11)]
    public async Task One_refused_action_undoes_all_and_is_named_by_its_place(int place)
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(Row("taken"));
        var actions = Enumerable.Range(0, 12).Select(i => new TableTransactionAction(Add, Row(i == place ? "taken" : $"n{i}")));
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions));

        Assert.Equal(place, refusal.FailedTransactionActionIndex);
        Assert.Equal(409, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.Single(await ContentsAsync(table));
    }

    [Theory]
    [InlineData(UpdateMerge)]
    [InlineData(UpdateReplace)]
    [InlineData(Delete)]
    public async Task A_row_that_changed_since_fails_the_transaction(TableTransactionActionType kind)
    {
        var table = await NewTableAsync();
        var added = await table.AddEntityAsync(Row("r", ("A", 1)));
        await table.UpsertEntityAsync(Row("r", ("A", 2)));
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new(Add, Row("new")), new(kind, Row("r", ("A", 3)), added.Headers.ETag!.Value)]));

        Assert.Equal(412, refusal.Status);
        Assert.Equal(1, refusal.FailedTransactionActionIndex);
        Assert.True(refusal.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied);
        Assert.Equal(["r:2-"], await ContentsAsync(table));
    }

    [Theory]
    [InlineData(UpdateMerge)]
    [InlineData(UpdateReplace)]
    [InlineData(Delete)]
    public async Task A_row_that_is_not_there_fails_the_transaction(TableTransactionActionType kind)
    {
        var table = await NewTableAsync();
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new(Add, Row("new")), new(kind, Row("none"), ETag.All)]));

        Assert.Equal(404, refusal.Status);
        Assert.Equal(1, refusal.FailedTransactionActionIndex);
        Assert.Empty(await ContentsAsync(table));
    }

    [Fact]
    public async Task A_hundred_actions_pass()
    {
        var table = await NewTableAsync();
        var answer = await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(i => new TableTransactionAction(Add, Row($"a{i}"))));

        Assert.Equal(100, answer.Value.Count);
        Assert.Equal(100, (await ContentsAsync(table)).Count);
    }

    [Fact]
    public async Task One_row_twice_is_refused()
    {
        var table = await NewTableAsync();
        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(
            () => table.SubmitTransactionAsync([new(UpsertMerge, Row("r")), new(UpsertMerge, Row("r"))]));

        Assert.Equal(400, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.InvalidDuplicateRow);
    }

    [Fact]
    public async Task No_action_is_a_programming_error()
    {
        var table = await NewTableAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.SubmitTransactionAsync(null!));
    }

    [Fact]
    public async Task Text_cannot_break_out_of_its_part()
    {
        var table = await NewTableAsync();
        const string hostile = "}}\r\n--changeset_x--\r\n\r\nDELETE http://x/y HTTP/1.1\r\nHTTP/1.1 500 {\"a\":\"é漢😀\"} {{";
        await table.SubmitTransactionAsync(
        [
            new(Add, new TableEntity("p", "a") { ["Text"] = hostile }),
            new(Add, new EveryTypeRow { PartitionKey = "p", RowKey = "b", Text = hostile, Cents = long.MaxValue }),
        ]);

        Assert.Equal(hostile, (await table.GetEntityAsync<TableEntity>("p", "a")).Value.GetString("Text"));
        var typed = (await table.GetEntityAsync<EveryTypeRow>("p", "b")).Value;
        Assert.Equal((hostile, long.MaxValue), (typed.Text, typed.Cents));
    }

    private static TableEntity Row(string key, params (string Name, int Value)[] values)
    {
        var row = new TableEntity("p", key);
        foreach (var (name, value) in values)
        {
            row[name] = value;
        }

        return row;
    }

    private static async Task<List<string>> ContentsAsync(TableClient table)
    {
        var rows = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>())
        {
            rows.Add($"{row.RowKey}:{row.GetInt32("A")?.ToString() ?? "-"}{row.GetInt32("B")?.ToString() ?? "-"}");
        }

        return rows;
    }
}
