using System.Net;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Tests.Sms;

/// <summary>A network with one answer, for what the loopback carrier never says.</summary>
internal sealed class CannedNetwork : HttpMessageHandler
{
    public const string Connection = "endpoint=https://carrier.test;accesskey=AAAA";

    private readonly List<string> bodies = [];

    public static OutgoingSms Sms { get; } = new(
        PhoneNumber.Read("+18005550100")!.Value,
        PhoneNumber.Read("+12025550142")!.Value,
        "Pain? \"0\" to 10 ñ 😀",
        "study~P-001|effect-1",
        new Guid("6f1d3c52-7f0e-5c39-9a53-1f0a6d5f2a11"),
        new DateTimeOffset(2026, 3, 9, 10, 0, 5, TimeSpan.FromHours(-4)));

    public Func<HttpResponseMessage> Answer { get; set; } = () => Of(
        202, "{\"value\":[{\"to\":\"+12025550142\",\"messageId\":\"Outgoing_1\",\"httpStatusCode\":202,\"successful\":true}]}");

    public int Requests => bodies.Count;

    public IReadOnlyList<string> Bodies => bodies;

    public static HttpResponseMessage NoAnswer() => throw new HttpRequestException("Connection reset.");

    public static HttpResponseMessage Of(int status, string body = "", string? retryAfter = null)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
        var response = Answer();
        response.RequestMessage = request;
        return response;
    }
}
