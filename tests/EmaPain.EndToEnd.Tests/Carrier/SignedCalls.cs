using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EmaPain.Local.Carrier;

namespace EmaPain.EndToEnd.Tests.Carrier;

/// <summary>Calls the SMS protocol by hand, with the signature computed here from Azure's description.</summary>
internal sealed class SignedCalls(LoopbackCarrier carrier, TimeProvider machine)
{
    public const string Path = "/sms?api-version=2021-03-07";
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    public string Key { get; set; } = carrier.ConnectionString.Split("accesskey=")[1];

    /// <summary>How far the caller's clock is ahead.</summary>
    public TimeSpan Ahead { get; set; }

    public static JsonObject Body(string from, string text, params JsonObject[] recipients) => new()
    {
        ["from"] = from,
        ["smsRecipients"] = new JsonArray([.. recipients]),
        ["message"] = text,
        ["smsSendOptions"] = new JsonObject { ["enableDeliveryReport"] = true, ["tag"] = "a-tag" },
    };

    public static JsonObject Recipient(string to) => new() { ["to"] = to };

    public static JsonObject Recipient(string to, Guid id, DateTimeOffset firstSent) => new()
    {
        ["to"] = to,
        ["repeatabilityRequestId"] = id.ToString(),
        ["repeatabilityFirstSent"] = firstSent.ToString("r", CultureInfo.InvariantCulture),
    };

    public Task<(int Status, JsonNode? Answer, HttpResponseMessage Response)> SendAsync(JsonNode body) => SendAsync(body.ToJsonString());

    public async Task<(int Status, JsonNode? Answer, HttpResponseMessage Response)> SendAsync(string body)
    {
        using var request = Sign(body);
        var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync()), response);
    }

    /// <summary>The results of a call that is expected to be answered 202.</summary>
    public async Task<IReadOnlyList<JsonNode>> ResultsAsync(JsonNode body)
    {
        var (status, answer, _) = await SendAsync(body);
        Assert.Equal(202, status);
        return [.. answer!["value"]!.AsArray().Select(result => result!)];
    }

    public HttpRequestMessage Sign(string body, string path = Path)
    {
        var date = (machine.GetUtcNow() + Ahead).ToString("r", CultureInfo.InvariantCulture);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        var toSign = $"POST\n{path}\n{date};{carrier.Endpoint.Authority};{hash}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Key), Encoding.ASCII.GetBytes(toSign)));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(carrier.Endpoint, path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("x-ms-date", date);
        request.Headers.Add("x-ms-content-sha256", hash);
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}");
        return request;
    }

    public async Task<int> StatusAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
