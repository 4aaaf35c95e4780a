using System.Buffers;
using System.Text;
using Azure.Data.Tables;
using EmaPain.Azure.Backups;

namespace EmaPain.Azure.Tests.Backups;

public sealed class RowLineTests
{
    public static TheoryData<object> Values =>
    [
        "", "plain", "5 4 3 \U0001F622 mañana\0\r\n\u2028\"\\", new string('x', 31_000), "2026-03-02T15:00:00Z", "123", "Edm.Int64",
        0, int.MaxValue, int.MinValue, 0L, long.MaxValue, long.MinValue, 5_000_000_000L,
        5.0, 0.1, -0.0, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, true, false,
        new DateTimeOffset(2026, 3, 2, 15, 4, 5, TimeSpan.Zero).AddTicks(1), new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero), DateTimeOffset.MaxValue,
        Guid.Parse("0f3a1c7e-5d4f-5b11-9a53-0f6c2c9d7e10"), Array.Empty<byte>(), new byte[] { 0, 255, 10, 13 },
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_keeps_its_type_to_the_last_bit(object value)
    {
        var row = Again(new TableEntity("study~ann", "a'b") { ["Value"] = value });
        Assert.Equal(("study~ann", "a'b"), (row.PartitionKey, row.RowKey));
        Assert.Equal(value.GetType(), row["Value"].GetType());
        Assert.Equal(value, row["Value"]);
    }

    [Fact]
    public void A_row_is_one_line_of_ASCII_without_what_is_the_services_own()
    {
        var line = Line(new TableEntity(new Dictionary<string, object>
        {
            ["odata.etag"] = "W/\"1\"", ["PartitionKey"] = "p", ["RowKey"] = "r", ["Timestamp"] = DateTimeOffset.UnixEpoch, ["Text"] = "ñ\n", ["Nothing"] = null!,
        }));
        Assert.Equal("{\"PartitionKey\":\"p\",\"RowKey\":\"r\",\"Text\":\"\\u00F1\\n\"}\n", line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"PartitionKey\":\"p\"}")]
    [InlineData("{\"PartitionKey\":\"p\",\"RowKey\":1}")]
    [InlineData("{\"PartitionKey\":\"p\",\"RowKey\":\"r\",\"Text\":")]
    [InlineData("{\"PartitionKey\":\"p\",\"RowKey\":\"r\",\"N\":1.5}")]
    [InlineData("{\"PartitionKey\":\"p\",\"RowKey\":\"r\",\"N\":{}}")]
    [InlineData("{\"PartitionKey\":\"p\",\"RowKey\":\"r\",\"N\":\"x\",\"N@odata.type\":\"Edm.Int64\"}")]
    [InlineData("{\"PartitionKey\":\"p\",\"RowKey\":\"r\",\"N\":\"x\",\"N@odata.type\":\"Edm.Decimal\"}")]
    public void What_is_no_row_is_said_so(string line) => Assert.Throws<FormatException>(() => RowLine.Read(line));

    private static TableEntity Again(TableEntity row) => RowLine.Read(Line(row).TrimEnd('\n'));

    private static string Line(TableEntity row)
    {
        var line = new ArrayBufferWriter<byte>();
        RowLine.Write(row, line);
        return Encoding.ASCII.GetString(line.WrittenSpan);
    }
}
