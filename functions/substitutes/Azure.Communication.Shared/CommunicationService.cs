using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Pipeline;

/// <summary>A Communication resource: its endpoint, the version that is spoken, and the pipeline that leads there.</summary>
internal sealed class CommunicationService
{
    private readonly Uri endpoint;
    private readonly string version;
    private readonly HttpPipeline pipeline;

    private CommunicationService(Uri endpoint, string version, ClientOptions options, HttpPipelinePolicy authentication)
    {
        this.endpoint = endpoint;
        this.version = version;
        pipeline = HttpPipelineBuilder.Build(options, authentication);
    }

    public static CommunicationService Of(string connectionString, string version, ClientOptions options)
    {
        var connection = CommunicationConnectionString.Parse(connectionString);
        return new(connection.Endpoint, version, options, new CommunicationKeyPolicy(connection.Key));
    }

    public static CommunicationService Of(Uri endpoint, AzureKeyCredential credential, string version, ClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, version, options, new CommunicationKeyPolicy(credential));
    }

    public static CommunicationService Of(Uri endpoint, TokenCredential credential, string version, ClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);

        // Two slashes: that is the scope's name.
        return new(endpoint, version, options, new BearerTokenAuthenticationPolicy(credential, "https://communication.azure.com//.default"));
    }

    public HttpMessage Message(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(endpoint);
        message.Request.Uri.AppendPath(path, escape: false);
        message.Request.Uri.AppendQuery("api-version", version);
        message.Request.Headers.Add("Accept", "application/json");
        return message;
    }

    public static void Write(Request request, Action<Utf8JsonWriter> body)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            body(json);
        }

        request.Headers.Add("Content-Type", "application/json");
        request.Content = RequestContent.Create(bytes.ToArray());
    }

    /// <summary>The answer's body; throws what <paramref name="refusal"/> makes of an answer with another status.</summary>
    public async Task<JsonElement> SendAsync(HttpMessage message, int expected, Func<Response, RequestFailedException> refusal, CancellationToken cancel)
    {
        await pipeline.SendAsync(message, cancel).ConfigureAwait(false);
        if (message.Response.Status != expected)
        {
            throw refusal(message.Response);
        }

        using var document = JsonDocument.Parse(message.Response.Content);
        return document.RootElement.Clone();
    }
}
