using Azure;
using Azure.Data.Tables;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Tables;

public sealed class TypedMappingTests(AzuriteFixture fixture) : TableTests(fixture)
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 11, 1, 1, 59, 59, TimeSpan.FromHours(-5)).AddTicks(1234567);

    [Fact]
    public async Task Every_type_comes_back_as_it_was()
    {
        var table = await NewTableAsync();
        var row = Full();
        await table.AddEntityAsync(row);
        var back = (await table.GetEntityAsync<EveryTypeRow>("p", "r")).Value;

        Assert.Equal((row.Text, row.Count, row.MaybeCount), (back.Text, back.Count, back.MaybeCount));
        Assert.Equal((row.Cents, row.MaybeCents, row.Ratio, row.MaybeRatio), (back.Cents, back.MaybeCents, back.Ratio, back.MaybeRatio));
        Assert.Equal((row.Open, row.MaybeOpen, row.Id, row.MaybeId), (back.Open, back.MaybeOpen, back.Id, back.MaybeId));
        Assert.Equal((row.Pain, row.MaybePain, row.Original), (back.Pain, back.MaybePain, back.Original));
        Assert.Equal(row.Bytes, back.Bytes);
        Assert.Equal(row.Data!.ToArray(), back.Data!.ToArray());
        Assert.Null(back.Unstored);
    }

    [Fact]
    public async Task An_instant_keeps_its_tenth_of_a_microsecond_and_comes_back_in_UTC()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(Full());
        var back = (await table.GetEntityAsync<EveryTypeRow>("p", "r")).Value;

        Assert.Equal(At, back.At);
        Assert.Equal(TimeSpan.Zero, back.At.Offset);
        Assert.Equal(At, back.MaybeAt);
        Assert.Equal((At.UtcDateTime, DateTimeKind.Utc), (back.Utc, back.Utc.Kind));
    }

    [Fact]
    public async Task What_is_null_is_not_stored()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new EveryTypeRow { PartitionKey = "p", RowKey = "r", At = At });
        var row = (await table.GetEntityAsync<EveryTypeRow>("p", "r")).Value;
        var stored = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((null, null, null, null), (row.Text, row.MaybeCount, row.MaybeCents, row.MaybeRatio));
        Assert.Equal((null, null, null, null), (row.MaybeOpen, row.MaybeId, row.MaybeAt, row.MaybePain));
        Assert.Equal((null, null, null), (row.Bytes, row.Data, row.Original));
        Assert.All(stored, column => Assert.NotNull(column.Value));
    }

    [Fact]
    public async Task The_stored_types_are_those_of_the_service()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(Full());
        var stored = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal("Severe", stored.GetString("Pain"));
        Assert.Equal("Mild", stored.GetString("MaybePain"));
        Assert.Equal(long.MaxValue, stored.GetInt64("Cents"));
        Assert.Equal(int.MinValue, stored.GetInt32("Count"));
        Assert.Equal(0.1, stored.GetDouble("Ratio"));
        Assert.Equal(At, stored.GetDateTimeOffset("At"));
        Assert.Equal(Full().Id, stored.GetGuid("Id"));
        Assert.Equal(Full().Bytes, stored.GetBinary("Bytes"));
        Assert.Equal("other name", stored.GetString("renamed"));
        Assert.Equal($"{int.MinValue} of {long.MaxValue}", stored.GetString("Summary"));
        Assert.False(stored.ContainsKey("Original") || stored.ContainsKey("Unstored"));
    }

    [Fact]
    public async Task A_class_reads_rows_that_have_more_and_fewer_columns()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Surplus"] = 1L, ["Count"] = 4, ["Another"] = new byte[] { 1 } });
        var row = (await table.GetEntityAsync<EveryTypeRow>("p", "r")).Value;

        Assert.Equal(4, row.Count);
        Assert.Null(row.Text);
        Assert.Equal(new EveryTypeRow().At, row.At);
    }

    [Fact]
    public async Task A_query_maps_like_a_read()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(Full());
        var read = (await table.GetEntityAsync<EveryTypeRow>("p", "r")).Value;
        await foreach (var found in table.QueryAsync<EveryTypeRow>("Pain eq 'Severe'"))
        {
            Assert.Equivalent(read, found, strict: true);
            return;
        }

        Assert.Fail("The row was not found.");
    }

    [Fact]
    public async Task An_instant_that_is_not_said_to_be_UTC_is_refused()
    {
        var table = await NewTableAsync();
        var row = Full();
        row.Utc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(row));
    }

    private static EveryTypeRow Full() => new()
    {
        PartitionKey = "p",
        RowKey = "r",
        Timestamp = At,
        ETag = new ETag("never sent"),
        Text = "It's 5 o'clock \"\\ ü 漢 😀\n\t\u0001",
        Count = int.MinValue,
        MaybeCount = int.MaxValue,
        Cents = long.MaxValue,
        MaybeCents = long.MinValue,
        Ratio = 0.1,
        MaybeRatio = 5.0,
        Open = true,
        MaybeOpen = false,
        Id = new Guid("00112233-4455-6677-8899-aabbccddeeff"),
        MaybeId = Guid.Empty,
        At = At,
        MaybeAt = At.ToOffset(TimeSpan.FromHours(9)),
        Utc = At.UtcDateTime,
        Pain = Severity.Severe,
        MaybePain = Severity.Mild,
        Bytes = [0, 255, 1, 254],
        Data = BinaryData.FromBytes([7, 8, 9]),
        Original = "other name",
        Unstored = "gone",
    };
}
