using EmaPain.App.Bodies;
using Microsoft.AspNetCore.Http;

namespace EmaPain.Functions.Http;

/// <summary>The body of an Event Grid delivery: at most 1 MiB, its own limit for a batch.</summary>
internal static class WebhookBody
{
    public const int Largest = 1024 * 1024;

    public static Task<BodyReading> ReadAsync(HttpRequest request, CancellationToken cancel) => SmallBody.ReadAsync(request.Body, Largest, cancel);
}
