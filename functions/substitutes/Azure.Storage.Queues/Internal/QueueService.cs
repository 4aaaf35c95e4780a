using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Storage.Queues.Internal;

/// <summary>The account's endpoint and the pipeline that leads there.</summary>
internal sealed class QueueService
{
    private readonly Uri endpoint;
    private readonly HttpPipeline pipeline;

    private QueueService(Uri endpoint, HttpPipelinePolicy authentication, QueueClientOptions options)
    {
        this.endpoint = endpoint;
        Options = options ?? new QueueClientOptions();
        pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(Options)
        {
            PerRetryPolicies = { authentication },
            RequestFailedDetailsParser = new StorageErrorParser(),
        });
    }

    public QueueClientOptions Options { get; }

    public static QueueService Of(StorageConnectionString connection, QueueClientOptions options) =>
        new(connection.QueueEndpoint, new SharedKeyPolicy(connection.AccountName, connection.AccountKey), options);

    public static QueueService Of(Uri endpoint, TokenCredential credential, QueueClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        if (endpoint.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException("Cannot use TokenCredential without HTTPS.");
        }

        return new(endpoint, new BearerTokenAuthenticationPolicy(credential, "https://storage.azure.com/.default"), options);
    }

    public HttpMessage Message(RequestMethod method, params ReadOnlySpan<string> path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(endpoint);
        foreach (var segment in path)
        {
            ArgumentNullException.ThrowIfNull(segment, nameof(path));
            if (!message.Request.Uri.Path.EndsWith('/'))
            {
                message.Request.Uri.AppendPath("/", escape: false);
            }

            message.Request.Uri.AppendPath(segment, escape: true);
        }

        message.Request.Headers.Add("x-ms-version", Options.WireVersion);
        message.Request.Headers.Add("Accept", "application/xml");
        return message;
    }

    public Uri UriOf(string queue)
    {
        using var message = Message(RequestMethod.Get, queue);
        return message.Request.Uri.ToUri();
    }

    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancel, params int[] expected)
    {
        await pipeline.SendAsync(message, cancel).ConfigureAwait(false);
        return expected.Contains(message.Response.Status) ? message.Response : throw new RequestFailedException(message.Response);
    }
}
