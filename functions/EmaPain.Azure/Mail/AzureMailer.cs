using Azure;
using Azure.Communication.Email;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using Microsoft.Extensions.Logging;
using StaffMail = EmaPain.App.Ports.Mail;

namespace EmaPain.Azure.Mail;

/// <summary>
/// Azure Communication Email. The mail's operation id is the service's, so a second try finds what became of the first
/// before it sends anything.
/// </summary>
public sealed class AzureMailer(EmailClient client, string sender, IMailBudget budget, TimeSpan patience, ILogger<AzureMailer> log) : IMailer
{
    /// <summary>
    /// How long the service may take to take a mail (beyond it: another try later; its Retry-After may be an hour, and the client
    /// would wait), and then to say what became of it (beyond it the mail counts as taken).
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan PollingInterval = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    /// <exception cref="MailNotTakenException">Worth another try.</exception>
    /// <exception cref="MailWaitsException">The hour's share of such mails is spent.</exception>
    public async Task<MailOutcome> SendAsync(StaffMail mail, CancellationToken cancel)
    {
        try
        {
            return await EndOfAsync(await TakenAsync(mail, cancel), cancel);
        }
        catch (RequestFailedException e)
        {
            log.LogWarning("Mail {Operation}: the service said {Status} {Code}.", mail.Operation, e.Status, e.ErrorCode);
            return e.Status switch
            {
                // 200: the operation was read, and it has failed.
                200 or 400 or 404 or 413 or 422 => MailOutcome.Failed,
                _ => throw new MailNotTakenException($"The mail service answered {e.Status} to mail {mail.Operation}."),
            };
        }
        catch (AggregateException)
        {
            // The client's own retries each ended without an answer.
            throw new MailNotTakenException($"The mail service did not answer to mail {mail.Operation}.");
        }
    }

    private async Task<EmailSendOperation> TakenAsync(StaffMail mail, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(patience);
        try
        {
            var operation = new EmailSendOperation(mail.Operation.ToString("D"), client);
            return await IsKnownAsync(operation, end.Token) ? operation
                : await budget.TakeAsync(mail.Urgency, end.Token) is { } wait
                ? throw new MailWaitsException($"The hour's share of mails like {mail.Operation} is spent.") { Wait = wait }
                : await client.SendAsync(WaitUntil.Started, MessageOf(mail), mail.Operation, end.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new MailNotTakenException($"The mail service did not take mail {mail.Operation} within {patience.TotalSeconds:0} seconds.");
        }
    }

    private static async Task<bool> IsKnownAsync(EmailSendOperation operation, CancellationToken cancel)
    {
        try
        {
            await operation.UpdateStatusAsync(cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 400 or 404)
        {
            return false;
        }
    }

    private async Task<MailOutcome> EndOfAsync(EmailSendOperation operation, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(patience);
        try
        {
            await operation.WaitForCompletionAsync(PollingInterval, end.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            log.LogInformation("Mail {Operation} was taken; the service has not said more yet.", operation.Id);
        }

        return MailOutcome.Accepted;
    }

    private EmailMessage MessageOf(StaffMail mail) => new(
        sender, mail.To, new EmailContent(mail.Subject) { PlainText = mail.Text, Html = mail.Html })
    {
        UserEngagementTrackingDisabled = true,
    };
}
