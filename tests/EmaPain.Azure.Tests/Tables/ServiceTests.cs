using System.Net;
using System.Security.Cryptography;
using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using EmaPain.Azure.Tests.Storage;
using Moq;

namespace EmaPain.Azure.Tests.Tables;

public sealed class ServiceTests(AzuriteFixture fixture) : TableTests(fixture)
{
    [Fact]
    public async Task Creating_a_table_twice_is_answered_with_409_and_not_thrown()
    {
        var name = NewName();
        var first = await Service.CreateTableIfNotExistsAsync(name);
        var second = await Service.CreateTableIfNotExistsAsync(name);
        var third = await Service.GetTableClient(name).CreateIfNotExistsAsync();

        Assert.Equal((name, name, name), (first.Value.Name, second.Value.Name, third.Value.Name));
        Assert.Equal(204, first.GetRawResponse().Status);
        Assert.Equal((409, 409), (second.GetRawResponse().Status, third.GetRawResponse().Status));
    }

    [Fact]
    public async Task Tables_are_listed_page_by_page()
    {
        var names = new HashSet<string>();
        for (var i = 0; i < 5; i++)
        {
            names.Add((await Service.CreateTableIfNotExistsAsync(NewName())).Value.Name);
        }

        var found = new HashSet<string>();
        await foreach (var page in Service.QueryAsync(maxPerPage: 2).AsPages())
        {
            Assert.InRange(page.Values.Count, 0, 2);
            found.UnionWith(page.Values.Select(table => table.Name));
        }

        Assert.Superset(names, found);
    }

    [Fact]
    public async Task Tables_are_found_by_name()
    {
        var name = (await Service.CreateTableIfNotExistsAsync(NewName())).Value.Name;
        await Service.CreateTableIfNotExistsAsync(NewName());
        var found = new List<string>();
        await foreach (var table in Service.QueryAsync(TableClient.CreateQueryFilter($"TableName eq {name}")))
        {
            found.Add(table.Name);
        }

        Assert.Equal([name], found);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_with_403()
    {
        var parts = Connection.Split(';').Select(part => part.StartsWith("AccountKey=", StringComparison.Ordinal)
            ? "AccountKey=" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(64))
            : part);
        var stranger = new TableServiceClient(string.Join(';', parts));
        var table = await NewTableAsync();
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.GetTableClient(table.Name).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(403, refusal.Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Theory]
    [InlineData("AccountName=a")]
    [InlineData("TableEndpoint=http://127.0.0.1:1/a")]
    public void A_connection_string_without_an_account_or_a_place_is_refused(string connection) =>
        Assert.Throws<ArgumentException>(() => new TableServiceClient(connection));

    [Theory]
    [InlineData("AccountName=a;AccountKey=AAAA", "https://a.table.core.windows.net/Due")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;EndpointSuffix=core.example", "http://a.table.core.example/Due")]
    [InlineData("AccountName=a;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/a;EndpointSuffix=core.example", "http://127.0.0.1:1/a/Due")]
    public async Task A_connection_string_says_where_the_tables_are(string connection, string table)
    {
        using var network = new ScriptedHandler(HttpStatusCode.NoContent);
        var service = new TableServiceClient(connection, new TableClientOptions { Transport = new HttpClientTransport(network) });
        await service.GetTableClient("Due").AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(table, Assert.Single(network.Seen).Uri.GetLeftPart(UriPartial.Path));
    }

    [Fact]
    public async Task A_test_can_stand_in_for_the_clients()
    {
        var table = new Mock<TableClient>();
        table.Setup(client => client.DeleteEntityAsync("p", "r", default, default)).ThrowsAsync(new RequestFailedException(503, "busy"));
        var service = new Mock<TableServiceClient>();
        service.Setup(client => client.GetTableClient("t")).Returns(table.Object);

        await Assert.ThrowsAsync<RequestFailedException>(() => service.Object.GetTableClient("t").DeleteEntityAsync("p", "r"));
    }
}
