using Azure;
using Azure.Communication.Email;
using EmaPain.Local.Carrier;
using EmaPain.Local.Carrier.Mails;
using EmaPain.Local.Mailbox;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Carrier;

/// <summary>The carrier's mail service under Microsoft's client.</summary>
public sealed class MailServiceTests : IAsyncLifetime
{
    private const string Nurse = "nurse@site-1.example";
    private static readonly Guid Operation = new("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private Maildev? mailbox;
    private LoopbackCarrier? carrier;

    private static CancellationToken Patience => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    private EmailClient Client => new(carrier!.ConnectionString);

    public async Task InitializeAsync()
    {
        mailbox = await Maildev.StartAsync(RepositoryFolders.NodeModules, cancel: Patience);
        carrier = await LoopbackCarrier.StartAsync(new CarrierOptions { Senders = [], MailboxPort = mailbox.SmtpPort });
    }

    public async Task DisposeAsync()
    {
        await carrier!.DisposeAsync();
        await mailbox!.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_arrives_once_with_both_its_parts_and_is_reported()
    {
        await using var webhook = await TestWebhook.StartAsync();
        await carrier!.SubscribeAsync(new() { Name = "mail", Webhook = webhook.Address });
        await SendAsync();
        await carrier.WhenSettledAsync(Patience);

        var mail = Assert.Single(await mailbox!.Inbox.WaitForAsync(1, Patience));
        Assert.Equal((Nurse, "Please look", "Look.", $"{Operation}"), (mail.To.Single(), mail.Subject, mail.Text.Trim(), mail.MessageId.Trim('<').Split('@')[0]));
        Assert.Contains("<p>Look.</p>", mail.Html, StringComparison.Ordinal);
        var report = Assert.Single(webhook.Posts.SelectMany(post => post.Events));
        Assert.Equal(("Microsoft.Communication.EmailDeliveryReportReceived", $"{Operation}", "Delivered"),
            ((string?)report["eventType"], (string?)report["data"]!["messageId"], (string?)report["data"]!["status"]));
    }

    [Fact]
    public async Task A_busy_service_takes_the_mail_a_second_later()
    {
        carrier!.MailFaults.Plan = (_, _, _) => MailFault.Throttles;
        await SendAsync();
        Assert.Single(await mailbox!.Inbox.WaitForAsync(1, Patience));
    }

    [Fact]
    public async Task Of_a_mail_whose_answer_was_lost_the_operation_tells_and_it_is_there_once()
    {
        carrier!.MailFaults.Plan = (_, _, _) => MailFault.DropsAfterAccepting;
        Assert.Equal(409, (await Assert.ThrowsAsync<RequestFailedException>(SendAsync)).Status);

        var operation = new EmailSendOperation($"{Operation}", Client);
        await operation.UpdateStatusAsync(Patience);
        Assert.Equal(EmailSendStatus.Succeeded, operation.Value.Status);
        Assert.Single(await mailbox!.Inbox.WaitForAsync(1, Patience));
    }

    [Fact]
    public async Task What_is_refused_twice_goes_at_the_third_call_and_what_is_refused_never()
    {
        carrier!.MailFaults.Plan = (_, _, _) => MailFault.RefusesTwice;
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(SendAsync)).Status);
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(SendAsync)).Status);
        Assert.Equal(404, (await Assert.ThrowsAsync<RequestFailedException>(AskAsync)).Status);
        await SendAsync();
        Assert.Single(await mailbox!.Inbox.WaitForAsync(1, Patience));
        carrier.MailFaults.Plan = (_, _, _) => MailFault.Refuses;
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(SendAsync)).Status);
    }

    [Fact]
    public async Task A_call_with_another_key_is_denied()
    {
        var stranger = new EmailClient(carrier!.Endpoint, new AzureKeyCredential(Convert.ToBase64String(new byte[64])));
        Assert.Equal(401, (await Assert.ThrowsAsync<RequestFailedException>(() => stranger.SendAsync(WaitUntil.Started, Mail, Operation, Patience))).Status);
        Assert.Equal(0, await mailbox!.Inbox.CountAsync());
    }

    private static EmailMessage Mail =>
        new("study@example.org", Nurse, new EmailContent("Please look") { PlainText = "Look.", Html = "<p>Look.</p>" });

    private Task SendAsync() => Client.SendAsync(WaitUntil.Completed, Mail, Operation, Patience);

    private Task AskAsync() => new EmailSendOperation($"{Operation}", Client).UpdateStatusAsync(Patience).AsTask();
}
