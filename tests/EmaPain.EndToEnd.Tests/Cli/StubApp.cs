using EmaPain.Local.Carrier;
using Microsoft.AspNetCore.Http;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>An app that answers what a test says and remembers what it was asked.</summary>
internal sealed class StubApp : IAsyncDisposable
{
    public const string Key = "open-sesame";

    private readonly Lock gate = new();
    private readonly List<StubRequest> requests = [];
    private LoopbackServer? server;

    /// <summary>Status and body of the nth answer (from 1).</summary>
    public Func<int, (int Status, string Body)> Answer { get; set; } = _ => (200, "{}");

    public Uri Address => server!.Address;

    public IReadOnlyList<StubRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    public static async Task<StubApp> StartAsync()
    {
        var app = new StubApp();
        app.server = await LoopbackServer.StartAsync(app.TakeAsync);
        return app;
    }

    /// <summary>Runs a command against this app, as kim.</summary>
    public Task<CommandRun> RunAsync(params string[] args) => CommandRun.Of([.. args, "--url", Address.ToString(), "--person", "kim", "--key", Key]);

    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new StubRequest(
            context.Request.Method, context.Request.Path, await reader.ReadToEndAsync(), context.Request.Headers.Authorization.ToString(),
            context.Request.Headers["X-Request-Id"].ToString());
        int number;
        lock (gate)
        {
            requests.Add(request);
            number = requests.Count;
        }

        var (status, body) = Answer(number);
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(body);
    }
}
