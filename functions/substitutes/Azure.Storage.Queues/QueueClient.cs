using Azure.Core;
using Azure.Storage.Queues.Internal;
using Azure.Storage.Queues.Models;

namespace Azure.Storage.Queues;

/// <summary>One queue of a storage account.</summary>
public class QueueClient
{
    private readonly QueueService service;
    private readonly string name;

    public QueueClient(string connectionString, string queueName)
        : this(connectionString, queueName, null)
    {
    }

    public QueueClient(string connectionString, string queueName, QueueClientOptions options)
        : this(QueueService.Of(StorageConnectionString.Parse(connectionString), options), queueName)
    {
    }

    public QueueClient(Uri queueUri, TokenCredential credential, QueueClientOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(queueUri);
        (var account, name) = QueueUri.Split(queueUri);
        service = QueueService.Of(account, credential, options);
    }

    /// <summary>For mocking.</summary>
    protected QueueClient()
    {
    }

    internal QueueClient(QueueService service, string name)
    {
        this.service = service;
        this.name = name;
    }

    public virtual string Name => name;

    public virtual Uri Uri => service.UriOf(name);

    private QueueMessageEncoding Encoding => service.Options.MessageEncoding;

    /// <returns>The response, or null where the queue was there already.</returns>
    public virtual async Task<Response> CreateIfNotExistsAsync(
        IDictionary<string, string> metadata = default, CancellationToken cancellationToken = default)
    {
        using var message = service.Message(RequestMethod.Put, name);
        foreach (var (key, value) in metadata ?? new Dictionary<string, string>())
        {
            message.Request.Headers.Add("x-ms-meta-" + key, value);
        }

        try
        {
            var response = await service.SendAsync(message, cancellationToken, 201, 204).ConfigureAwait(false);
            return response.Status == 204 ? null : response;
        }
        catch (RequestFailedException e) when (e.ErrorCode == "QueueAlreadyExists")
        {
            return null;
        }
    }

    public virtual async Task<Response<QueueProperties>> GetPropertiesAsync(CancellationToken cancellationToken = default)
    {
        using var message = service.Message(RequestMethod.Get, name);
        message.Request.Uri.AppendQuery("comp", "metadata");
        var response = await service.SendAsync(message, cancellationToken, 200).ConfigureAwait(false);
        return Response.FromValue(QueueProperties.Of(response.Headers), response);
    }

    public virtual Task<Response<SendReceipt>> SendMessageAsync(string messageText) =>
        SendMessageAsync(messageText, null);

    public virtual Task<Response<SendReceipt>> SendMessageAsync(string messageText, CancellationToken cancellationToken = default) =>
        SendMessageAsync(messageText, null, null, cancellationToken);

    public virtual async Task<Response<SendReceipt>> SendMessageAsync(
        string messageText,
        TimeSpan? visibilityTimeout = default,
        TimeSpan? timeToLive = default,
        CancellationToken cancellationToken = default)
    {
        using var message = service.Message(RequestMethod.Post, name, "messages");
        Append(message, "visibilitytimeout", visibilityTimeout);
        Append(message, "messagettl", timeToLive);
        QueueXml.Write(message.Request, messageText, Encoding);
        var response = await service.SendAsync(message, cancellationToken, 201).ConfigureAwait(false);
        return Response.FromValue(SendReceipt.Of(QueueXml.Messages(response).Single()), response);
    }

    public virtual async Task<Response<QueueMessage[]>> ReceiveMessagesAsync(
        int? maxMessages = default, TimeSpan? visibilityTimeout = default, CancellationToken cancellationToken = default)
    {
        using var message = service.Message(RequestMethod.Get, name, "messages");
        Append(message, "numofmessages", maxMessages);
        Append(message, "visibilitytimeout", visibilityTimeout);
        var response = await service.SendAsync(message, cancellationToken, 200).ConfigureAwait(false);
        return Response.FromValue(QueueXml.Messages(response).Select(xml => QueueMessage.Of(xml, Encoding)).ToArray(), response);
    }

    public virtual async Task<Response<PeekedMessage[]>> PeekMessagesAsync(
        int? maxMessages = default, CancellationToken cancellationToken = default)
    {
        using var message = service.Message(RequestMethod.Get, name, "messages");
        message.Request.Uri.AppendQuery("peekonly", "true");
        Append(message, "numofmessages", maxMessages);
        var response = await service.SendAsync(message, cancellationToken, 200).ConfigureAwait(false);
        return Response.FromValue(QueueXml.Messages(response).Select(xml => PeekedMessage.Of(xml, Encoding)).ToArray(), response);
    }

    /// <summary>Hides the message for <paramref name="visibilityTimeout"/> from now and, where a text is given, replaces its text.</summary>
    public virtual async Task<Response<UpdateReceipt>> UpdateMessageAsync(
        string messageId,
        string popReceipt,
        string messageText = null,
        TimeSpan visibilityTimeout = default,
        CancellationToken cancellationToken = default)
    {
        using var message = service.Message(RequestMethod.Put, name, "messages", messageId);
        message.Request.Uri.AppendQuery("popreceipt", popReceipt, escapeValue: true);
        Append(message, "visibilitytimeout", visibilityTimeout);
        if (messageText is not null)
        {
            QueueXml.Write(message.Request, messageText, Encoding);
        }

        var response = await service.SendAsync(message, cancellationToken, 204).ConfigureAwait(false);
        return Response.FromValue(UpdateReceipt.Of(response.Headers), response);
    }

    public virtual async Task<Response> DeleteMessageAsync(string messageId, string popReceipt, CancellationToken cancellationToken = default)
    {
        using var message = service.Message(RequestMethod.Delete, name, "messages", messageId);
        message.Request.Uri.AppendQuery("popreceipt", popReceipt, escapeValue: true);
        return await service.SendAsync(message, cancellationToken, 204).ConfigureAwait(false);
    }

    private static void Append(HttpMessage message, string key, TimeSpan? time) => Append(message, key, (int?)time?.TotalSeconds);

    private static void Append(HttpMessage message, string key, int? number)
    {
        if (number is int value)
        {
            message.Request.Uri.AppendQuery(key, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
