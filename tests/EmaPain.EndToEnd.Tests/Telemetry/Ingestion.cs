using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using EmaPain.Local.Carrier;
using Microsoft.AspNetCore.Http;

namespace EmaPain.EndToEnd.Tests.Telemetry;

/// <summary>Takes what exporters send: to Application Insights, and to a collector by OTLP over HTTP.</summary>
internal sealed class Ingestion : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Body)> posts = new();
    private LoopbackServer? server;

    public Uri Address => server!.Address;

    /// <summary>As Application Insights would give it.</summary>
    public string ConnectionString => $"InstrumentationKey=11111111-1111-1111-1111-111111111111;IngestionEndpoint={Address};LiveEndpoint={Address}";

    /// <summary>Paths that were posted to, and bodies as text.</summary>
    public IReadOnlyList<(string Path, string Body)> Posts => [.. posts];

    public static async Task<Ingestion> StartAsync()
    {
        var ingestion = new Ingestion();
        ingestion.server = await LoopbackServer.StartAsync(ingestion.TakeAsync);
        return ingestion;
    }

    /// <summary>The data of all items of a kind that Application Insights got, with the trace that each belongs to.</summary>
    public IReadOnlyList<(JsonElement Data, string? Trace)> Items(string kind) =>
    [
        .. from post in posts
           where post.Path.EndsWith("/track", StringComparison.Ordinal)
           from line in post.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
           let item = JsonDocument.Parse(line).RootElement
           where item.GetProperty("data").GetProperty("baseType").GetString() == kind
           select (item.GetProperty("data").GetProperty("baseData"), item.GetProperty("tags").TryGetProperty("ai.operation.id", out var trace) ? trace.GetString() : null),
    ];

    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        await using var body = context.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
        using var reader = new StreamReader(body, Encoding.Latin1);
        posts.Enqueue((context.Request.Path, await reader.ReadToEndAsync()));
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"itemsReceived":1,"itemsAccepted":1,"errors":[]}""");
    }
}
