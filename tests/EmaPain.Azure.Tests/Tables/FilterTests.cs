using Azure.Data.Tables;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Tables;

public sealed class FilterTests(AzuriteFixture fixture) : TableTests(fixture)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(-6));
    private static readonly Guid Id = new("00112233-4455-6677-8899-aabbccddeeff");

    public static TheoryData<string, string> Literals => new()
    {
        { TableClient.CreateQueryFilter($"A eq {"it's"}"), "A eq 'it''s'" },
        { TableClient.CreateQueryFilter($"A eq {'\''}"), "A eq ''''" },
        { TableClient.CreateQueryFilter($"A eq {"ü漢😀"}"), "A eq 'ü漢😀'" },
        { TableClient.CreateQueryFilter($"A eq {true} or A eq {false}"), "A eq true or A eq false" },
        { TableClient.CreateQueryFilter($"A eq {5}"), "A eq 5" },
        { TableClient.CreateQueryFilter($"A eq {-5L}"), "A eq -5L" },
        { TableClient.CreateQueryFilter($"A eq {1.5}"), "A eq 1.5" },
        { TableClient.CreateQueryFilter($"A eq {(string?)null}"), "A eq null" },
        { TableClient.CreateQueryFilter($"A eq {Id}"), "A eq guid'00112233-4455-6677-8899-aabbccddeeff'" },
        { TableClient.CreateQueryFilter($"A ge {Noon}"), "A ge datetime'2026-11-21T18:00:00Z'" },
        { TableClient.CreateQueryFilter($"A ge {Noon.AddTicks(1200000)}"), "A ge datetime'2026-11-21T18:00:00.12Z'" },
        { TableClient.CreateQueryFilter($"A ge {Noon.UtcDateTime}"), "A ge datetime'2026-11-21T18:00:00Z'" },
        { TableClient.CreateQueryFilter($"A eq 'no value'"), "A eq 'no value'" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_value_becomes_a_literal_of_its_type(string filter, string expected) => Assert.Equal(expected, filter);

    [Fact]
    public void A_value_without_a_literal_is_a_programming_error() =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {TimeSpan.Zero}"));

    [Fact]
    public async Task The_service_compares_by_the_value_of_the_literal()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "low") { ["Int"] = 9, ["Long"] = 9L, ["Double"] = 0.5, ["At"] = Noon, ["Text"] = "a", ["Open"] = false, ["Id"] = Guid.Empty });
        await table.AddEntityAsync(new TableEntity("p", "high") { ["Int"] = 10, ["Long"] = 10L, ["Double"] = 1.5, ["At"] = Noon.AddMilliseconds(1), ["Text"] = "it's ü", ["Open"] = true, ["Id"] = Id });

        Assert.Equal(["high"], await FoundAsync(table, $"Int gt {9}"));
        Assert.Equal(["high"], await FoundAsync(table, $"Long gt {9L}"));
        Assert.Equal(["high"], await FoundAsync(table, $"Double gt {0.5}"));
        Assert.Equal(["high"], await FoundAsync(table, $"At gt {Noon}"));
        Assert.Equal(["low"], await FoundAsync(table, $"At eq {Noon}"));
        Assert.Equal(["high"], await FoundAsync(table, $"Text eq {"it's ü"}"));
        Assert.Equal(["high"], await FoundAsync(table, $"Open eq {true}"));
        Assert.Equal(["high"], await FoundAsync(table, $"Id eq {Id}"));
        Assert.Equal(["high", "low"], await FoundAsync(table, $"PartitionKey eq {"p"} and (RowKey ge {"h"} and RowKey lt {"m"})"));
        Assert.Empty(await FoundAsync(table, $"Text eq {"x' or PartitionKey eq 'p"}"));
    }

    private static async Task<List<string>> FoundAsync(TableClient table, FormattableString filter)
    {
        var keys = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(filter)))
        {
            keys.Add(row.RowKey);
        }

        return keys;
    }
}
