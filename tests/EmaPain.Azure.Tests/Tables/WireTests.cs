using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Moq;

namespace EmaPain.Azure.Tests.Tables;

/// <summary>What goes over the wire, seen from the transport.</summary>
public sealed class WireTests
{
    private const string Key = "c2VjcmV0";
    private const string Cloud = $"DefaultEndpointsProtocol=https;AccountName=trial;AccountKey={Key};EndpointSuffix=core.windows.net";

    [Fact]
    public async Task An_endpoint_suffix_gives_the_address_of_the_account()
    {
        using var handler = new ScriptedHandler(HttpStatusCode.NoContent);
        await Client(Cloud, handler).AddEntityAsync(new TableEntity("p", "r"));
        Assert.Equal(("trial.table.core.windows.net", "https"), (handler.Seen[0].Uri.Host, handler.Seen[0].Uri.Scheme));
    }

    [Fact]
    public async Task Development_storage_is_the_emulator_on_this_machine()
    {
        using var handler = new ScriptedHandler(HttpStatusCode.NoContent);
        await Client("UseDevelopmentStorage=true", handler).DeleteEntityAsync("p", "r");
        Assert.StartsWith("http://127.0.0.1:10002/devstoreaccount1/t(", handler.Seen[0].Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_signed_with_date_and_path()
    {
        using var handler = new ScriptedHandler(HttpStatusCode.NoContent);
        await Client(Cloud, handler).DeleteEntityAsync("O'Brien", "a b%");
        var (uri, _, headers, _) = handler.Seen[0];
        var signature = HMACSHA256.HashData(Convert.FromBase64String(Key), Encoding.UTF8.GetBytes($"{headers["x-ms-date"]}\n/trial{uri.AbsolutePath}"));

        Assert.Equal($"SharedKeyLite trial:{Convert.ToBase64String(signature)}", headers["Authorization"]);
        Assert.Equal("/t(PartitionKey='O%27%27Brien',RowKey='a%20b%25')", uri.AbsolutePath);
        Assert.Equal("2020-12-06", headers["x-ms-version"]);
        Assert.Equal("*", headers["If-Match"]);
    }

    [Fact]
    public async Task A_busy_service_is_asked_again_with_the_same_body()
    {
        using var handler = new ScriptedHandler(HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.NoContent);
        var answer = await Client(Cloud, handler).UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        Assert.Equal(204, answer.Status);
        Assert.Equal(3, handler.Seen.Count);
        Assert.Single(handler.Seen.Select(seen => seen.Body).Distinct());
        Assert.Contains("\"A\":1", handler.Seen[0].Body, StringComparison.Ordinal);
        Assert.All(handler.Seen, seen => Assert.True(seen.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task A_call_to_which_a_missing_row_is_an_answer_is_repeated_too()
    {
        using var handler = new ScriptedHandler(HttpStatusCode.InternalServerError, HttpStatusCode.NotFound, HttpStatusCode.ServiceUnavailable, HttpStatusCode.NotFound);
        var deleted = await Client(Cloud, handler).DeleteEntityAsync("p", "r");
        var found = await Client(Cloud, handler).GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.Equal((404, false, 4), (deleted.Status, found.HasValue, handler.Seen.Count));
    }

    [Fact]
    public async Task An_empty_page_is_not_the_end()
    {
        string[] continuations = ["1!4!cA-- 1!4!cg--", "1!4!cQ-- ", ""];
        using var handler = new ScriptedHandler(index =>
        {
            var rows = index == 2 ? "{\"PartitionKey\":\"p\",\"RowKey\":\"2\"}" : string.Empty;
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($"{{\"value\":[{rows}]}}") };
            foreach (var (name, value) in new[] { "PartitionKey", "RowKey" }.Zip(continuations[index].Split(' ')).Where(pair => pair.Second.Length > 0))
            {
                answer.Headers.Add($"x-ms-continuation-Next{name}", value);
            }

            return answer;
        });
        var keys = new List<string>();
        await foreach (var row in Client(Cloud, handler).QueryAsync<TableEntity>("A eq 'x & y+z'"))
        {
            keys.Add(row.RowKey);
        }

        Assert.Equal(["2"], keys);
        var queries = handler.Seen.Select(seen => seen.Uri.Query.TrimStart('?').Split('&').Select(part => part.Split('=')).ToDictionary(part => Uri.UnescapeDataString(part[0]), part => Uri.UnescapeDataString(part[1]))).ToList();
        Assert.All(queries, query => Assert.Equal("A eq 'x & y+z'", query["$filter"]));
        Assert.Equal([null, "1!4!cA--", "1!4!cQ--"], queries.Select(query => query.GetValueOrDefault("NextPartitionKey")));
        Assert.Equal([null, "1!4!cg--", null], queries.Select(query => query.GetValueOrDefault("NextRowKey")));
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_an_error_with_its_status()
    {
        using var handler = new ScriptedHandler(HttpStatusCode.ServiceUnavailable);
        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => Client(Cloud, handler).GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal(503, fault.Status);
        Assert.Equal(4, handler.Seen.Count);
    }

    [Fact]
    public async Task A_transaction_ends_every_line_with_CR_LF_and_closes_its_boundaries()
    {
        using var handler = new ScriptedHandler(HttpStatusCode.BadRequest);
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => Client(Cloud, handler).SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "r") { ["A"] = "line\r\nfeed" }),
            new(TableTransactionActionType.Delete, new TableEntity("p", "s")),
        ]));
        var (uri, method, headers, body) = handler.Seen[0];
        var boundary = headers["Content-Type"].Split("boundary=")[1].Trim('"');
        var changeSet = body.Split("boundary=")[1].Split('\r')[0].Trim('"');

        Assert.Equal(("POST", "/$batch"), (method, uri.AbsolutePath));
        Assert.Equal(body.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal), body);
        Assert.StartsWith($"--{boundary}\r\n", body, StringComparison.Ordinal);
        Assert.EndsWith($"--{boundary}--\r\n", body, StringComparison.Ordinal);
        Assert.Equal(3, body.Split($"--{changeSet}").Length - 1);
        Assert.Contains("POST https://trial.table.core.windows.net/t", body, StringComparison.Ordinal);
        Assert.Contains("DELETE https://trial.table.core.windows.net/t(PartitionKey='p',RowKey='s')", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_asked_for_the_storage_service_and_only_sent_over_TLS()
    {
        var credential = new Mock<TokenCredential>();
        string[] scopes = [];
        credential.Setup(c => c.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .Callback((TokenRequestContext context, CancellationToken _) => scopes = context.Scopes)
            .ReturnsAsync(new AccessToken("opaque", DateTimeOffset.MaxValue));
        using var handler = new ScriptedHandler(HttpStatusCode.NoContent);

        await Client(new Uri("https://trial.table.core.windows.net/"), credential.Object, handler).AddEntityAsync(new TableEntity("p", "r"));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Client(new Uri("http://127.0.0.1:10002/account"), credential.Object, handler).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(["https://storage.azure.com/.default"], scopes);
        Assert.Equal("Bearer opaque", Assert.Single(handler.Seen).Headers["Authorization"]);
        Assert.Equal("/t", handler.Seen[0].Uri.AbsolutePath);
    }

    private static TableClient Client(string connection, HttpMessageHandler handler) =>
        new TableServiceClient(connection, Options(handler)).GetTableClient("t");

    private static TableClient Client(Uri endpoint, TokenCredential credential, HttpMessageHandler handler) =>
        new TableServiceClient(endpoint, credential, Options(handler)).GetTableClient("t");

    private static TableClientOptions Options(HttpMessageHandler handler)
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(handler) };
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        return options;
    }
}
