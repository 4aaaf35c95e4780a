using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Tables;

public sealed class UpdateTests(AzuriteFixture fixture) : TableTests(fixture)
{
    private static TableEntity Both => new("p", "r") { ["A"] = 1, ["B"] = 2 };

    private static TableEntity OnlyB => new("p", "r") { ["B"] = 3 };

    [Fact]
    public async Task A_merge_keeps_what_it_does_not_name()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(Both);
        await table.UpdateEntityAsync(OnlyB, ETag.All);
        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(1, row.GetInt32("A"));
        Assert.Equal(3, row.GetInt32("B"));
    }

    [Fact]
    public async Task A_replacement_drops_what_it_does_not_name()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(Both);
        await table.UpdateEntityAsync(OnlyB, ETag.All, TableUpdateMode.Replace);
        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.False(row.ContainsKey("A"));
        Assert.Equal(3, row.GetInt32("B"));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task A_row_that_changed_since_is_refused_with_412(TableUpdateMode mode)
    {
        var table = await NewTableAsync();
        var added = await table.AddEntityAsync(Both);
        var first = await table.UpdateEntityAsync(OnlyB, added.Headers.ETag!.Value, mode);
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(Both, added.Headers.ETag.Value, mode));

        Assert.Equal(412, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied);
        Assert.Equal(first.Headers.ETag, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag);
    }

    [Fact]
    public async Task An_ETag_read_with_a_row_permits_its_update()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new EveryTypeRow { PartitionKey = "p", RowKey = "r", Count = 1 });
        var row = (await table.GetEntityAsync<EveryTypeRow>("p", "r")).Value;
        row.Count = 2;
        var answer = await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        Assert.Equal(204, answer.Status);
        Assert.Equal(2, (await table.GetEntityAsync<EveryTypeRow>("p", "r")).Value.Count);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task A_row_that_is_gone_cannot_be_updated(TableUpdateMode mode)
    {
        var table = await NewTableAsync();
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(Both, ETag.All, mode));

        Assert.Equal(404, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.ResourceNotFound);
    }

    [Fact]
    public async Task An_update_without_any_ETag_is_a_programming_error()
    {
        var table = await NewTableAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(Both, default));
    }

    [Fact]
    public async Task An_upsert_inserts_then_merges_or_replaces_without_asking()
    {
        var table = await NewTableAsync();
        var inserted = await table.UpsertEntityAsync(Both);
        await table.UpsertEntityAsync(OnlyB);
        var merged = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await table.UpsertEntityAsync(OnlyB, TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.NotNull(inserted.Headers.ETag);
        Assert.Equal((1, 3), (merged.GetInt32("A"), merged.GetInt32("B")));
        Assert.False(replaced.ContainsKey("A"));
    }

    [Fact]
    public async Task An_upsert_that_replaces_inserts_a_row_that_is_not_there()
    {
        var table = await NewTableAsync();
        await table.UpsertEntityAsync(Both, TableUpdateMode.Replace);
        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("B"));
    }
}
