using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Tables;

public sealed class ReadTests(AzuriteFixture fixture) : TableTests(fixture)
{
    [Fact]
    public async Task A_row_that_is_not_there_throws_404()
    {
        var table = await NewTableAsync();
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "none"));

        Assert.Equal(404, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.ResourceNotFound);
    }

    [Fact]
    public async Task Asking_whether_a_row_exists_does_not_throw()
    {
        var table = await NewTableAsync();
        var none = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Count"] = 3 });
        var there = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.False(none.HasValue);
        Assert.Equal(404, none.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => none.Value);
        Assert.True(there.HasValue);
        Assert.Equal(3, there.Value!.GetInt32("Count"));
    }

    [Fact]
    public async Task A_class_keeps_its_defaults_when_it_selects_some_columns()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new EveryTypeRow { PartitionKey = "p", RowKey = "r", Text = "kept", Count = 7, Original = "new name" });
        var some = (await table.GetEntityAsync<EveryTypeRow>("p", "r", ["Count", "renamed"])).Value;

        Assert.Equal(7, some.Count);
        Assert.Equal("new name", some.Original);
        Assert.Null(some.Text);
        Assert.Equal(string.Empty, some.PartitionKey);
    }

    [Fact]
    public async Task A_row_brings_its_ETag_and_the_time_of_its_last_change()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var before = (await table.GetEntityAsync<EveryTypeRow>("p", "r")).Value;
        var changed = await table.UpsertEntityAsync(new TableEntity("p", "r") { ["Count"] = 1 });
        var after = (await table.GetEntityAsync<EveryTypeRow>("p", "r")).Value;

        Assert.NotEqual(before.ETag, after.ETag);
        Assert.Equal(changed.Headers.ETag, after.ETag);
        Assert.Equal(TimeSpan.Zero, after.Timestamp!.Value.Offset);
        Assert.InRange(after.Timestamp.Value, before.Timestamp!.Value, before.Timestamp.Value.AddMinutes(1));
        Assert.Equal(after.Timestamp, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.Timestamp);
    }
}
