using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class HandshakeTests(StageFixture fixture) : IClassFixture<StageFixture>
{
    private static readonly Uri Webhook = new("api/events/sms", UriKind.Relative);
    private readonly TrialStage stage = fixture.Stage;

    [Theory]
    [InlineData("eventType", "data", "validationCode")]
    [InlineData("EventType", "Data", "ValidationCode")]
    public async Task The_validation_of_an_Event_Grid_subscription_is_answered_with_its_code(string type, string data, string code)
    {
        var body = new[]
        {
            new Dictionary<string, object>
            {
                ["id"] = "v-1",
                [type] = "Microsoft.EventGrid.SubscriptionValidationEvent",
                [data] = new Dictionary<string, string> { [code] = "512d38b6-c7b8-40c8-89fe-f46f9e9622b6" },
            },
        };
        using var answer = await stage.Http.PostAsJsonAsync(Webhook, body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var echo = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("512d38b6-c7b8-40c8-89fe-f46f9e9622b6", echo.GetProperty("validationResponse").GetString());
    }

    [Fact]
    public async Task The_handshake_of_CloudEvents_allows_the_origin_that_asks()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, Webhook);
        request.Headers.Add("WebHook-Request-Origin", "eventgrid.azure.net");
        using var answer = await stage.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["eventgrid.azure.net"], answer.Headers.GetValues("WebHook-Allowed-Origin"));
        Assert.Contains("POST", answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_find_nothing_there(string method)
    {
        using var answer = await stage.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), Webhook));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_call_that_was_forwarded_from_elsewhere_is_refused_and_leaves_nothing()
    {
        var tasks = (await stage.TasksAsync()).Count;
        using var request = new HttpRequestMessage(HttpMethod.Post, Webhook) { Content = new StringContent("from outside {") };
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var answer = await stage.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(tasks, (await stage.TasksAsync()).Count);
    }
}
