using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Contracts;
using EmaPain.Azure.Tables;

namespace EmaPain.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class DictionaryTableTests(AzuriteFixture fixture) : ResearchDictionaryContract
{
    private TableClient? table;

    [Fact]
    public async Task What_is_as_it_should_be_costs_one_reading()
    {
        var counting = new CountingPolicy();
        var dictionary = new DictionaryTable(await fixture.Accounts(counting).Research.FreshTableAsync());
        DictionaryRow[] rows = [.. Enumerable.Range(0, 120).Select(number =>
            new DictionaryRow($"t{number % 7}", $"c{number}", new Dictionary<string, object> { ["Number"] = number }))];
        await dictionary.WriteAsync(rows, CancellationToken.None);
        var before = counting.Count;
        await dictionary.WriteAsync(rows, CancellationToken.None);
        Assert.Equal(1, counting.Count - before);
    }

    protected override async Task<IResearchDictionary> OpenAsync() => new DictionaryTable(table = await fixture.Accounts().Research.FreshTableAsync());

    protected override async Task<IReadOnlyCollection<IReadOnlyDictionary<string, object>>> ReadAsync(IResearchDictionary dictionary) =>
        await table!.QueryAsync<TableEntity>().Select(row => (IReadOnlyDictionary<string, object>)new Dictionary<string, object>(row)).ToListAsync();
}
