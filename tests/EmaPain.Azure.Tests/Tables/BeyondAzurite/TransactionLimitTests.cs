using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using EmaPain.Azure.Tests.Storage;
using static Azure.Data.Tables.TableTransactionActionType;

namespace EmaPain.Azure.Tests.Tables.BeyondAzurite;

/// <summary>What the service refuses of a transaction and Azurite lets pass, or refuses in words that the real client cannot read.</summary>
public sealed class TransactionLimitTests(AzuriteFixture fixture) : TableTests(fixture)
{
    [Theory]
    [InlineData(Add)]
    [InlineData(UpsertMerge)]
    [InlineData(Delete)]
    public async Task A_transaction_stays_in_one_partition(TableTransactionActionType kind)
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("q", "there"));
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, new TableEntity("p", "a")), new(Add, new TableEntity("p", "b")), new(kind, new TableEntity("q", kind == Delete ? "there" : "new"))]));

        Assert.Equal(400, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.CommandsInBatchActOnDifferentPartitions);
        Assert.Equal(2, refusal.FailedTransactionActionIndex);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "a")).HasValue);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("q", "there")).HasValue);
    }

    [Fact]
    public async Task A_refused_row_is_named_by_its_place()
    {
        var table = await NewTableAsync();
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, new TableEntity("p", "a")), new(Add, new TableEntity("p", "b") { ["bad-name"] = 1 })]));

        Assert.Equal(1, refusal.FailedTransactionActionIndex);
        Assert.True(refusal.ErrorCode == TableErrorCode.PropertyNameInvalid);
    }

    [Fact]
    public async Task A_transaction_has_at_most_a_hundred_actions()
    {
        var table = await NewTableAsync();
        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(
            () => table.SubmitTransactionAsync(Enumerable.Range(0, 101).Select(i => new TableTransactionAction(Add, new TableEntity("p", $"r{i}")))));

        Assert.Equal(400, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.InvalidInput);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r0")).HasValue);
    }

    [Fact]
    public async Task A_transaction_is_at_most_four_mebibytes()
    {
        var table = await NewTableAsync();
        var text = new string('x', 32 * 1024);
        var rows = Enumerable.Range(0, 70).Select(i => new TableEntity("p", $"r{i}") { ["A"] = text, ["B"] = text });
        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(
            () => table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(Add, row))));

        Assert.Equal(413, refusal.Status);
        Assert.Equal("RequestBodyTooLarge", refusal.ErrorCode);
    }
}
