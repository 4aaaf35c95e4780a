using Azure.Communication.Pipeline;
using Azure.Core;

namespace Azure.Communication.Email;

/// <summary>Sends mails.</summary>
public class EmailClient
{
    private readonly CommunicationService service;

    public EmailClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public EmailClient(string connectionString, EmailClientOptions options)
    {
        options ??= new EmailClientOptions();
        service = CommunicationService.Of(connectionString, options.ApiVersion, options);
    }

    public EmailClient(Uri endpoint, AzureKeyCredential credential, EmailClientOptions options = default)
    {
        options ??= new EmailClientOptions();
        service = CommunicationService.Of(endpoint, credential, options.ApiVersion, options);
    }

    public EmailClient(Uri endpoint, TokenCredential credential, EmailClientOptions options = default)
    {
        options ??= new EmailClientOptions();
        service = CommunicationService.Of(endpoint, credential, options.ApiVersion, options);
    }

    /// <summary>For mocking.</summary>
    protected EmailClient()
    {
    }

    public virtual async Task<EmailSendOperation> SendAsync(WaitUntil wait, EmailMessage message, CancellationToken cancellationToken = default)
    {
#pragma warning disable RS0030 // The real client makes a new random id with every call.
        return await SendAsync(wait, message, Guid.NewGuid(), cancellationToken).ConfigureAwait(false);
#pragma warning restore RS0030
    }

    /// <exception cref="RequestFailedException">The service refused the call, or, if waited for, could not hand the mail over.</exception>
    public virtual async Task<EmailSendOperation> SendAsync(
        WaitUntil wait, EmailMessage message, Guid operationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.Check();
        using var call = service.Message(RequestMethod.Post, "/emails:send");
        call.Request.Headers.Add("Operation-Id", operationId.ToString());
        CommunicationService.Write(call.Request, message.Write);
        var answer = EmailSendResult.Of(await service.SendAsync(call, 202, Refusal, cancellationToken).ConfigureAwait(false));
        var operation = new EmailSendOperation(answer.Id, this, call.Response);
        if (wait == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    internal async Task<Response<EmailSendResult>> GetSendResultAsync(string id, CancellationToken cancel)
    {
        using var call = service.Message(RequestMethod.Get, $"/emails/operations/{Uri.EscapeDataString(id)}");
        var answer = EmailSendResult.Of(await service.SendAsync(call, 200, Refusal, cancel).ConfigureAwait(false));
        return Response.FromValue(answer, call.Response);
    }

    private static RequestFailedException Refusal(Response response) => new(response);
}
