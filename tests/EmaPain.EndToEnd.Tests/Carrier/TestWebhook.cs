using System.Text.Json.Nodes;
using EmaPain.Local.Carrier;
using Microsoft.AspNetCore.Http;

namespace EmaPain.EndToEnd.Tests.Carrier;

/// <summary>A webhook that shakes hands as it should and keeps what it gets; a test replaces the part it is about.</summary>
internal sealed class TestWebhook : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly List<ReceivedPost> posts = [];
    private LoopbackServer? server;

    public Uri Address => new(server!.Address, "/api/sms-events?code=1");

    /// <summary>Answers the nth event post (from 1).</summary>
    public Func<int, ReceivedPost, Task<int>> Answer { get; set; } = (_, _) => Task.FromResult(200);

    public Func<string?, HttpResponse, Task> Handshake { get; set; } = GoodHandshake;

    public IReadOnlyList<ReceivedPost> Posts
    {
        get
        {
            lock (gate)
            {
                return [.. posts];
            }
        }
    }

    public ReceivedPost? HandshakeRequest { get; private set; }

    public IReadOnlyList<string> EventIds => [.. Posts.SelectMany(post => post.Events).Select(item => (string)item["id"]!)];

    public static async Task<TestWebhook> StartAsync()
    {
        var webhook = new TestWebhook();
        webhook.server = await LoopbackServer.StartAsync(webhook.TakeAsync);
        return webhook;
    }

    public static Task GoodHandshake(string? code, HttpResponse response)
    {
        if (code is null)
        {
            response.Headers["WebHook-Allowed-Origin"] = "eventgrid.azure.net";
            response.Headers["WebHook-Allowed-Rate"] = "*";
            return Task.CompletedTask;
        }

        return response.WriteAsync($$"""{"validationResponse":"{{code}}"}""");
    }

    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var post = new ReceivedPost(context.Request.Method, context.Request.ContentType, headers, text.Length == 0 ? null : JsonNode.Parse(text));
        if (post.Method == "OPTIONS" || headers.GetValueOrDefault("aeg-event-type") == "SubscriptionValidation")
        {
            HandshakeRequest = post;
            await Handshake((string?)post.Body?[0]?["data"]?["validationCode"], context.Response);
            return;
        }

        int number;
        lock (gate)
        {
            posts.Add(post);
            number = posts.Count;
        }

        context.Response.StatusCode = await Answer(number, post);
    }
}
