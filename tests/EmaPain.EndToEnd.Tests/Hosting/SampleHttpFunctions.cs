using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.EndToEnd.Tests.Hosting;

/// <summary>HTTP functions as the app has them, small enough to see what the host does.</summary>
public sealed class SampleHttpFunctions(Probe probe)
{
    [Function("Echo")]
    public async Task<IActionResult> Echo(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "options", Route = "echo/{id}/{n:int}")] HttpRequest request, string id, int n, CancellationToken cancel)
    {
        using var reader = new StreamReader(request.Body);
        return new OkObjectResult(new { Id = id, N = n + 1, Body = await reader.ReadToEndAsync(cancel) });
    }

    [Function("Plain")]
    public Task<IActionResult> Plain([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        Task.FromResult<IActionResult>(new ContentResult { Content = $"{request.Method} {probe.Seen.Count}", ContentType = "text/plain", StatusCode = 203 });

    [Function("Broken")]
    public Task Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "broken")] HttpRequest request) =>
        throw new InvalidOperationException($"The secret of {request.Path}");
}
