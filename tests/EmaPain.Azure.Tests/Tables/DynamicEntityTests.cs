using Azure.Data.Tables;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Tables;

public sealed class DynamicEntityTests(AzuriteFixture fixture) : TableTests(fixture)
{
    [Fact]
    public async Task Values_keep_their_types_over_the_wire()
    {
        var table = await NewTableAsync();
        var at = new DateTimeOffset(2026, 3, 8, 2, 30, 0, TimeSpan.Zero);
        var id = new Guid("00112233-4455-6677-8899-aabbccddeeff");
        await table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["Int"] = 1, ["Long"] = 1L, ["Double"] = 1.5, ["Bool"] = true, ["Text"] = "1", ["Guid"] = id, ["At"] = at, ["Bytes"] = new byte[] { 1, 2 },
            ["Data"] = BinaryData.FromBytes([3]), ["Nothing"] = null,
        });
        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.IsType<int>(row["Int"]);
        Assert.IsType<long>(row["Long"]);
        Assert.IsType<double>(row["Double"]);
        Assert.IsType<bool>(row["Bool"]);
        Assert.IsType<string>(row["Text"]);
        Assert.Equal(id, Assert.IsType<Guid>(row["Guid"]));
        Assert.Equal(at, Assert.IsType<DateTimeOffset>(row["At"]));
        Assert.Equal(at.UtcDateTime, row.GetDateTime("At"));
        Assert.Equal(new byte[] { 1, 2 }, row.GetBinary("Bytes"));
        Assert.Equal(new byte[] { 3 }, row.GetBinaryData("Data").ToArray());
        Assert.Null(row["Nothing"]);
        Assert.Equal(["odata.etag"], row.Keys.Where(key => key.Contains("odata", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_name_that_is_missing_is_null_and_a_wrong_type_throws()
    {
        var row = new TableEntity("p", "r") { ["Count"] = 1 };

        Assert.Null(row["None"]);
        Assert.Null(row.GetString("None"));
        Assert.Null(row.GetInt64("None"));
        Assert.Throws<InvalidOperationException>(() => row.GetString("Count"));
        Assert.Throws<InvalidOperationException>(() => row.GetInt64("Count"));
    }

    [Fact]
    public void A_whole_number_put_into_a_wider_column_stays_wide()
    {
        var row = new TableEntity { ["Cents"] = 5L, ["Ratio"] = 0.5 };
        row["Cents"] = 6;
        row["Ratio"] = 1;

        Assert.Equal(6L, row.GetInt64("Cents"));
        Assert.Equal(1.0, row.GetDouble("Ratio"));
    }

    [Fact]
    public void A_row_is_a_dictionary_of_its_columns()
    {
        var row = new TableEntity(new Dictionary<string, object> { ["PartitionKey"] = "p", ["RowKey"] = "r", ["A"] = 1 });

        Assert.Equal("p", row.PartitionKey);
        Assert.Equal(3, row.Count);
        Assert.True(row.TryGetValue("A", out var value));
        Assert.Equal(1, value);
        Assert.True(row.Remove("A"));
        Assert.Equal(["PartitionKey", "RowKey"], row.Keys);
    }

    [Fact]
    public async Task An_enum_needs_a_class()
    {
        var table = await NewTableAsync();
        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Pain"] = Severity.Mild }));
    }
}
