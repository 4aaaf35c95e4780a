using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Tables;

public sealed class InsertTests(AzuriteFixture fixture) : TableTests(fixture)
{
    [Fact]
    public async Task A_new_row_is_answered_with_204_and_its_ETag()
    {
        var table = await NewTableAsync();
        var answer = await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "hello" });
        var stored = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(204, answer.Status);
        Assert.False(answer.IsError);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Equal(stored.Value.ETag, answer.Headers.ETag);
    }

    [Fact]
    public async Task A_row_that_exists_is_refused_with_409_and_keeps_its_values()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "first" });
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "second" }));

        Assert.Equal(409, refusal.Status);
        Assert.Equal("EntityAlreadyExists", refusal.ErrorCode);
        Assert.True(refusal.ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.Equal("first", (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetString("Text"));
    }

    [Fact]
    public async Task A_missing_table_is_named_by_its_code()
    {
        var table = Service.GetTableClient(NewName());
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(404, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.TableNotFound);
    }

    [Fact]
    public async Task A_text_over_64_KiB_is_refused()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "fits") { ["Text"] = new string('x', 32 * 1024) });
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", "not") { ["Text"] = new string('x', (32 * 1024) + 1) }));

        Assert.Equal(400, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.PropertyValueTooLarge);
    }

    [Fact]
    public async Task A_row_without_keys_is_a_programming_error()
    {
        var table = await NewTableAsync();
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity { PartitionKey = "p" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity { RowKey = "r" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync<TableEntity>(null!));
    }

    [Fact]
    public async Task A_cancelled_insert_stores_nothing()
    {
        var table = await NewTableAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => table.AddEntityAsync(new TableEntity("p", "r"), new CancellationToken(canceled: true)));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }
}
