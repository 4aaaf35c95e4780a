using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Tables;

public sealed class DeleteTests(AzuriteFixture fixture) : TableTests(fixture)
{
    [Fact]
    public async Task A_deleted_row_is_gone()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var answer = await table.DeleteEntityAsync("p", "r");

        Assert.Equal(204, answer.Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task Deleting_what_is_not_there_is_answered_with_404_and_not_thrown()
    {
        var table = await NewTableAsync();
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "none")).Status);
        Assert.Equal(404, (await table.DeleteEntityAsync(new TableEntity("p", "none"))).Status);
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "none", new ETag("W/\"datetime'2026-01-01T00%3A00%3A00.0000000Z'\""))).Status);
    }

    [Fact]
    public async Task A_row_that_changed_since_is_not_deleted()
    {
        var table = await NewTableAsync();
        var added = await table.AddEntityAsync(new TableEntity("p", "r"));
        var changed = await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", added.Headers.ETag!.Value));

        Assert.Equal(412, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied);
        Assert.Equal(204, (await table.DeleteEntityAsync("p", "r", changed.Headers.ETag!.Value)).Status);
    }

    [Fact]
    public async Task Deleting_a_row_by_itself_looks_at_its_ETag_only_when_told()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var stale = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        Assert.Equal(412, (await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync(stale, stale.ETag))).Status);
        Assert.Equal(204, (await table.DeleteEntityAsync(stale)).Status);
    }
}
