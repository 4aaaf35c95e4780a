using System.Net;

namespace EmaPain.Azure.Tests.Tables;

/// <summary>Answers requests from a list and remembers them; for faults that Azurite cannot make.</summary>
public sealed class ScriptedHandler(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
{
    public ScriptedHandler(params HttpStatusCode[] answers)
        : this(index => new HttpResponseMessage(answers[Math.Min(index, answers.Length - 1)]) { Content = new ByteArrayContent([]) })
    {
    }

    public List<(Uri Uri, string Method, Dictionary<string, string> Headers, string Body)> Seen { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>());
        Seen.Add((request.RequestUri!, request.Method.Method, headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value)), body));
        var response = answer(Seen.Count - 1);
        response.RequestMessage = request;
        return response;
    }
}
