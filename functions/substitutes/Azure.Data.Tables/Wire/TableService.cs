#nullable enable
using System.Buffers;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>One account's table endpoint and the one pipeline that all its clients use.</summary>
internal sealed class TableService
{
    public const string BodyType = "application/json;odata=nometadata";

    /// <summary>For calls to which "there is none" is a good answer, neither thrown nor traced as an error.</summary>
    public static readonly ResponseClassifier MissingIsAnAnswer = new StatusCodeClassifier([200, 204, 404]);

    private static readonly ResponseClassifier TakenIsAnAnswer = new StatusCodeClassifier([201, 204, 409]);
    private static readonly string[] TokenScope = ["https://storage.azure.com/.default"];

    private readonly HttpPipeline pipeline;
    private readonly string version;

    private TableService(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        Root = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/");
        version = options.VersionString;
        var build = new HttpPipelineOptions(options) { RequestFailedDetailsParser = ODataErrorParser.Instance };
        build.PerRetryPolicies.Add(authentication);
        pipeline = HttpPipelineBuilder.Build(build);
    }

    /// <summary>The account's address, ending in a slash.</summary>
    public Uri Root { get; }

    public static TableService WithKey(TableConnection connection, TableClientOptions options) =>
        new(connection.Endpoint, new SharedKeyLitePolicy(connection.Account, connection.Key), options);

    public static TableService WithToken(Uri endpoint, TokenCredential credential, TableClientOptions options) =>
        new(endpoint, new BearerTokenAuthenticationPolicy(credential, TokenScope), options);

    public HttpMessage CreateMessage(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Root);
        request.Uri.AppendPath(path, false);
        request.Headers.Add("x-ms-version", version);
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        return message;
    }

    /// <summary>Sends with the pipeline's retries; throws on an answer that the message's classifier calls an error.</summary>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancel)
    {
        await pipeline.SendAsync(message, cancel).ConfigureAwait(false);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }

    public async Task<Response<TableItem>> CreateTableIfNotExistsAsync(string table, CancellationToken cancel)
    {
        using var message = CreateMessage(RequestMethod.Post, "Tables");
        message.ResponseClassifier = TakenIsAnAnswer;
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Headers.Add("Content-Type", BodyType);
        message.Request.Content = RequestContent.Create(TableBody(table));
        var response = await SendAsync(message, cancel).ConfigureAwait(false);
        if (response.Status == 409)
        {
            var refusal = new RequestFailedException(response);
            if (refusal.ErrorCode == nameof(TableErrorCode.TableBeingDeleted))
            {
                throw refusal;
            }
        }

        return Response.FromValue(new TableItem(table), response);
    }

    private static ReadOnlyMemory<byte> TableBody(string table)
    {
        var body = new ArrayBufferWriter<byte>(128);
        using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        json.WriteString("TableName", table);
        json.WriteEndObject();
        json.Flush();
        return body.WrittenMemory;
    }
}
