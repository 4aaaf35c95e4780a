using Azure.Core;

namespace Azure.Communication.Email;

/// <summary>A mail on its way through the service, known by its operation id.</summary>
public class EmailSendOperation : Operation<EmailSendResult>
{
    private static readonly TimeSpan PollingInterval = TimeSpan.FromSeconds(5);

    private readonly EmailClient client;
    private Response response;
    private EmailSendResult value;
    private RequestFailedException failure;

    public EmailSendOperation(string id, EmailClient client)
        : this(id, client, null)
    {
    }

    /// <summary>For mocking.</summary>
    protected EmailSendOperation()
    {
    }

    internal EmailSendOperation(string id, EmailClient client, Response response)
    {
        ArgumentNullException.ThrowIfNull(client);
        Id = id;
        this.client = client;
        this.response = response;
    }

    public override string Id { get; }

    public override bool HasCompleted => HasValue || failure is not null;

    public override bool HasValue => value is not null;

    /// <exception cref="RequestFailedException">The mail was not handed over.</exception>
    /// <exception cref="InvalidOperationException">The operation has not completed yet.</exception>
    public override EmailSendResult Value =>
        failure is not null ? throw failure : value ?? throw new InvalidOperationException("The operation has not completed yet.");

    public override Response GetRawResponse() => response ?? throw new InvalidOperationException("No response has been received yet.");

    /// <exception cref="RequestFailedException">The service did not answer well, or says that the mail was not handed over.</exception>
    public override async ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default)
    {
        if (!HasCompleted)
        {
            var result = await client.GetSendResultAsync(Id, cancellationToken).ConfigureAwait(false);
            response = result.GetRawResponse();
            if (result.Value.Status == EmailSendStatus.Succeeded)
            {
                value = result.Value;
            }
            else if (result.Value.Status == EmailSendStatus.Failed || result.Value.Status == EmailSendStatus.Canceled)
            {
                failure = new RequestFailedException(response);
            }
        }

        return failure is not null ? throw failure : response;
    }

    public override Response UpdateStatus(CancellationToken cancellationToken = default) =>
        UpdateStatusAsync(cancellationToken).AsTask().GetAwaiter().GetResult();

    public override ValueTask<Response<EmailSendResult>> WaitForCompletionAsync(CancellationToken cancellationToken = default) =>
        WaitForCompletionAsync(PollingInterval, cancellationToken);

    /// <summary>Asks every <paramref name="suggestedPollingInterval"/>, less often where the service wants it (Retry-After).</summary>
    public override async ValueTask<Response<EmailSendResult>> WaitForCompletionAsync(
        TimeSpan suggestedPollingInterval, CancellationToken cancellationToken)
    {
        var delays = DelayStrategy.CreateFixedDelayStrategy(suggestedPollingInterval);
        for (var asked = 1; ; asked++)
        {
            var latest = await UpdateStatusAsync(cancellationToken).ConfigureAwait(false);
            if (HasCompleted)
            {
                return Response.FromValue(Value, latest);
            }

            await Task.Delay(delays.GetNextDelay(latest, asked), cancellationToken).ConfigureAwait(false);
        }
    }
}
