using Azure;
using Azure.Data.Tables;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Tables.BeyondAzurite;

/// <summary>What the service refuses and Azurite lets pass; only the substitute, or an account in the cloud, can pass these.</summary>
public sealed class EntityLimitTests(AzuriteFixture fixture) : TableTests(fixture)
{
    public static TheoryData<string, string> BadKeys => new()
    {
        { "a/b", "OutOfRangeInput" }, { "a\\b", "OutOfRangeInput" }, { "a#b", "OutOfRangeInput" }, { "a?b", "OutOfRangeInput" },
        { "a\u0001b", "OutOfRangeInput" }, { "a\u007Fb", "OutOfRangeInput" }, { "a\u009Fb", "OutOfRangeInput" }, { new string('k', 1025), "KeyValueTooLarge" },
    };

    [Fact]
    public async Task A_row_has_at_most_252_columns_of_its_own()
    {
        await AcceptedAsync(Wide(252));
        await RefusedAsync(Wide(253), "TooManyProperties");
    }

    [Fact]
    public async Task A_row_is_at_most_one_mebibyte()
    {
        await AcceptedAsync(Tall(15));
        await RefusedAsync(Tall(16), "EntityTooLarge");
    }

    [Theory]
    [InlineData("a-b", "PropertyNameInvalid")]
    [InlineData("1a", "PropertyNameInvalid")]
    [InlineData("a b", "PropertyNameInvalid")]
    [InlineData("a.b", "PropertyNameInvalid")]
    public async Task A_column_is_named_like_a_variable(string name, string code) => await RefusedAsync(new TableEntity("p", "r") { [name] = 1 }, code);

    [Fact]
    public async Task A_column_name_has_at_most_255_letters()
    {
        await AcceptedAsync(new TableEntity("p", "r") { [new string('n', 255)] = 1, ["_x1"] = 1, ["Größe"] = 1 });
        await RefusedAsync(new TableEntity("p", "r") { [new string('n', 256)] = 1 }, "PropertyNameTooLong");
    }

    [Fact]
    public async Task An_instant_is_in_1601_or_later()
    {
        var earliest = new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await AcceptedAsync(new TableEntity("p", "r") { ["At"] = earliest });
        await RefusedAsync(new TableEntity("p", "r") { ["At"] = earliest.AddTicks(-1) }, "OutOfRangeInput");
        await RefusedAsync(new EveryTypeRow { PartitionKey = "p", RowKey = "r", At = default }, "OutOfRangeInput");
    }

    [Fact]
    public async Task A_binary_value_has_at_most_64_KiB()
    {
        await AcceptedAsync(new TableEntity("p", "r") { ["Bytes"] = new byte[64 * 1024] });
        await RefusedAsync(new TableEntity("p", "r") { ["Bytes"] = new byte[(64 * 1024) + 1] }, "PropertyValueTooLarge");
    }

    [Theory]
    [MemberData(nameof(BadKeys))]
    public async Task A_key_has_only_letters_that_fit_an_address(string key, string code)
    {
        await RefusedAsync(new TableEntity("p", key), code);
        await RefusedAsync(new TableEntity(key, "r"), code);
    }

    private static TableEntity Wide(int columns)
    {
        var row = new TableEntity("p", "r");
        for (var i = 0; i < columns; i++)
        {
            row[$"C{i}"] = i;
        }

        return row;
    }

    private static TableEntity Tall(int texts)
    {
        var row = new TableEntity("p", "r");
        for (var i = 0; i < texts; i++)
        {
            row[$"C{i}"] = new string('x', 32 * 1024);
        }

        return row;
    }

    private async Task AcceptedAsync(TableEntity row)
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(row);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey)).HasValue);
    }

    private async Task RefusedAsync<T>(T row, string code)
        where T : class, ITableEntity
    {
        var table = await NewTableAsync();
        RequestFailedException[] refusals =
        [
            await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(row)),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.UpsertEntityAsync(row)),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace)),
            await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync([new(TableTransactionActionType.Add, row)])),
        ];

        Assert.All(refusals, refusal => Assert.Equal((400, code), (refusal.Status, refusal.ErrorCode)));
        await foreach (var stored in table.QueryAsync<TableEntity>())
        {
            Assert.Fail($"{stored.RowKey} was stored.");
        }
    }
}
