using System.Net;
using Azure;
using Azure.Communication.Email;
using Azure.Core.Pipeline;
using EmaPain.Azure.Tests.Sms;

namespace EmaPain.Azure.Tests.Mail;

public sealed class EmailRequestTests
{
    [Fact]
    public async Task A_mail_is_posted_signed_under_the_callers_operation_id()
    {
        await using var server = await LoopbackServer.StartAsync(202, MailMessages.State("Running"));
        var operation = await MailMessages.Client(server).SendAsync(WaitUntil.Started, MailMessages.Alert(), Guid.Parse(MailMessages.Id));

        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/emails:send?api-version=2025-09-01"), (request.Method, request.Target));
        Assert.Equal(MailMessages.Id, request.Header("Operation-Id"));
        Assert.True(request.IsSignedWith(Carrier.Key));
        Assert.Equal((MailMessages.Id, false), (operation.Id, operation.HasCompleted));
        Assert.Equal(202, operation.GetRawResponse().Status);
    }

    [Fact]
    public async Task Without_an_operation_id_each_mail_gets_its_own()
    {
        await using var server = await LoopbackServer.StartAsync(202, MailMessages.State("Running"));
        var client = new EmailClient(server.Address, new AzureKeyCredential(Carrier.Key));
        await client.SendAsync(WaitUntil.Started, MailMessages.Alert());
        await client.SendAsync(WaitUntil.Started, MailMessages.Alert(), CancellationToken.None);
        Assert.Equal(2, server.Requests.Select(request => Guid.Parse(request.Header("Operation-Id") ?? "")).Distinct().Count());
        Assert.All(server.Requests, request => Assert.True(request.IsSignedWith(Carrier.Key)));
    }

    [Fact]
    public async Task The_body_names_sender_recipients_subject_and_texts()
    {
        await using var server = await LoopbackServer.StartAsync(202, MailMessages.State("Running"));
        var recipients = new EmailRecipients([new EmailAddress("a@x.example", "Dr. Á"), new EmailAddress("b@x.example")], bcc: [new EmailAddress("c@x.example")]);
        var message = new EmailMessage("alerts@trial.example", recipients, new EmailContent("Subject ✓") { PlainText = "plain\n<text>", Html = "<p>html</p>" })
        {
            ReplyTo = { new EmailAddress("site@x.example") },
            Headers = { ["X-Trial"] = "weekly" },
            UserEngagementTrackingDisabled = true,
        };
        await MailMessages.Client(server).SendAsync(WaitUntil.Started, message, Guid.Parse(MailMessages.Id));

        var body = server.Requests.Single().Json;
        Assert.Equal("alerts@trial.example", body.GetProperty("senderAddress").GetString());
        var content = body.GetProperty("content");
        Assert.Equal(("Subject ✓", "plain\n<text>", "<p>html</p>"), (content.GetProperty("subject").GetString(), content.GetProperty("plainText").GetString(), content.GetProperty("html").GetString()));
        var to = body.GetProperty("recipients").GetProperty("to");
        Assert.Equal(("a@x.example", "Dr. Á", "b@x.example"), (to[0].GetProperty("address").GetString(), to[0].GetProperty("displayName").GetString(), to[1].GetProperty("address").GetString()));
        Assert.Equal("c@x.example", body.GetProperty("recipients").GetProperty("bcc")[0].GetProperty("address").GetString());
        Assert.Equal("site@x.example", body.GetProperty("replyTo")[0].GetProperty("address").GetString());
        Assert.Equal("weekly", body.GetProperty("headers").GetProperty("X-Trial").GetString());
        Assert.True(body.GetProperty("userEngagementTrackingDisabled").GetBoolean());
    }

    [Fact]
    public async Task A_mail_without_text_subject_or_recipient_is_not_sent()
    {
        await using var server = await LoopbackServer.StartAsync(202, MailMessages.State("Running"));
        var client = MailMessages.Client(server);
        EmailMessage[] incomplete =
        [
            new("alerts@trial.example", "a@x.example", new EmailContent("subject")),
            new("alerts@trial.example", "a@x.example", new EmailContent(" ") { PlainText = "text" }),
            new("alerts@trial.example", new EmailRecipients([]), new EmailContent("subject") { PlainText = "text" }),
        ];
        foreach (var message in incomplete)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => client.SendAsync(WaitUntil.Started, message));
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_token_goes_with_the_mail()
    {
        var recorder = new RecordingHandler(() => new HttpResponseMessage(HttpStatusCode.Accepted) { Content = new StringContent(MailMessages.State("Running")) });
        var credential = new FixedToken("the-token");
        var client = new EmailClient(new Uri("https://trial.communication.azure.com"), credential, new EmailClientOptions { Transport = new HttpClientTransport(recorder) });
        await client.SendAsync(WaitUntil.Started, MailMessages.Alert());
        Assert.Equal("Bearer the-token", recorder.Header("Authorization"));
        Assert.Equal(["https://communication.azure.com//.default"], credential.Scopes);
    }
}
