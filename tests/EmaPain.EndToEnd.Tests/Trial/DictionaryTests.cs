using Azure.Data.Tables;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class DictionaryTests(StageFixture fixture) : IClassFixture<StageFixture>
{
    [Fact]
    public async Task Researchers_find_every_column_of_every_row_in_the_dictionary()
    {
        var stage = fixture.Stage;
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.TextAsync(person, "3 4 2");
        foreach (var table in new[] { "Participants", "Occasions", "Responses" })
        {
            var known = await stage.Machine.Research.GetTableClient("Dictionary").QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {table}"))
                .Select(row => row.GetString("Column")).ToHashSetAsync();
            var row = await stage.Machine.Research.GetTableClient(table).QueryAsync<TableEntity>().FirstAsync();
            Assert.Subset(known, row.Keys.Except(["odata.etag", "PartitionKey", "RowKey", "Timestamp"]).ToHashSet());
        }
    }
}
