using System.Net;

namespace EmaPain.Azure.Tests.Sms;

/// <summary>Answers without a network, for addresses that a test cannot listen on, and keeps the last request.</summary>
internal sealed class RecordingHandler(Func<HttpResponseMessage>? answer = null) : HttpMessageHandler
{
    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);

    public string? Address { get; private set; }

    public string? Header(string name) => headers.GetValueOrDefault(name);

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Address = request.RequestUri?.AbsoluteUri;
        foreach (var header in request.Headers)
        {
            headers[header.Key] = string.Join(',', header.Value);
        }

        return answer?.Invoke() ?? new HttpResponseMessage(HttpStatusCode.OK)
        {
            Headers = { { "x-ms-approximate-messages-count", "0" } },
            Content = new StringContent("<QueueMessagesList />", null, "application/xml"),
        };
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));
}
