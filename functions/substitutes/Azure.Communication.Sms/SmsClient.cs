using System.Text.Json;
using Azure.Communication.Pipeline;
using Azure.Communication.Sms.Internal;
using Azure.Core;

namespace Azure.Communication.Sms;

/// <summary>Sends text messages.</summary>
public class SmsClient
{
    private readonly CommunicationService service;

    public SmsClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public SmsClient(string connectionString, SmsClientOptions options)
    {
        options ??= new SmsClientOptions();
        service = CommunicationService.Of(connectionString, options.ApiVersion, options);
    }

    public SmsClient(Uri endpoint, AzureKeyCredential keyCredential, SmsClientOptions options = default)
    {
        options ??= new SmsClientOptions();
        service = CommunicationService.Of(endpoint, keyCredential, options.ApiVersion, options);
    }

    public SmsClient(Uri endpoint, TokenCredential tokenCredential, SmsClientOptions options = default)
    {
        options ??= new SmsClientOptions();
        service = CommunicationService.Of(endpoint, tokenCredential, options.ApiVersion, options);
    }

    /// <summary>For mocking.</summary>
    protected SmsClient()
    {
    }

    /// <exception cref="RequestFailedException">The call as a whole was refused.</exception>
    public virtual async Task<Response<SmsSendResult>> SendAsync(
        string from, string to, string message, SmsSendOptions options = default, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        ArgumentException.ThrowIfNullOrEmpty(to);
        var response = await SendAsync(from, [to], message, options, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(response.Value[0], response.GetRawResponse());
    }

    /// <exception cref="RequestFailedException">The call as a whole was refused.</exception>
    public virtual async Task<Response<IReadOnlyList<SmsSendResult>>> SendAsync(
        string from, IEnumerable<string> to, string message, SmsSendOptions options = default, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(message);
        var recipients = to.Select(SmsRecipient.New).ToList();
        if (recipients.Count == 0)
        {
            throw new ArgumentException("Value cannot be an empty collection.", nameof(to));
        }

        using var call = service.Message(RequestMethod.Post, "/sms");
        CommunicationService.Write(call.Request, json => Write(json, from, recipients, message, options));
        var answer = await service.SendAsync(call, 202, Refusal, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<SmsSendResult> results = [.. answer.GetProperty("value").EnumerateArray().Select(SmsSendResult.Of)];
        return Response.FromValue(results, call.Response);
    }

    /// <summary>Version 1.0.1 is older than exceptions that carry the response: its refusals have status, code and message only.</summary>
    private static RequestFailedException Refusal(Response response)
    {
        var refusal = new RequestFailedException(response);
        return new RequestFailedException(refusal.Status, refusal.Message, refusal.ErrorCode, null);
    }

    private static void Write(Utf8JsonWriter json, string from, List<SmsRecipient> recipients, string message, SmsSendOptions options)
    {
        json.WriteStartObject();
        json.WriteString("from", from);
        json.WriteStartArray("smsRecipients");
        recipients.ForEach(recipient => recipient.Write(json));
        json.WriteEndArray();
        json.WriteString("message", message);
        if (options is not null)
        {
            json.WriteStartObject("smsSendOptions");
            json.WriteBoolean("enableDeliveryReport", options.EnableDeliveryReport);
            if (options.Tag is not null)
            {
                json.WriteString("tag", options.Tag);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
