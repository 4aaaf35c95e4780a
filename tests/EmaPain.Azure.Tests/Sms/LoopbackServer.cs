using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace EmaPain.Azure.Tests.Sms;

/// <summary>A listener on 127.0.0.1 that keeps each raw request and answers as the test says.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedRequest> requests = new();
    private readonly WebApplication app;

    private LoopbackServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public IReadOnlyList<ReceivedRequest> Requests => [.. requests];

    /// <param name="answer">Gets the number of the request, from 1, the request, and where to answer.</param>
    public static async Task<LoopbackServer> StartAsync(Func<int, ReceivedRequest, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LoopbackServer(builder.Build());
        var number = 0;
        server.app.Run(async context =>
        {
            var request = await ReadAsync(context.Request);
            server.requests.Enqueue(request);
            await answer(Interlocked.Increment(ref number), request, context);
        });
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Answers every request alike.</summary>
    public static Task<LoopbackServer> StartAsync(int status, string json) => StartAsync((_, _, context) => AnswerAsync(context, status, json));

    public static Task AnswerAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<ReceivedRequest> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new ReceivedRequest(request.Method, target, headers, body.ToArray());
    }
}
