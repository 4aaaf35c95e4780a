using Azure;
using Azure.Communication.Email;
using EmaPain.Azure.Tests.Sms;

namespace EmaPain.Azure.Tests.Mail;

public sealed class EmailOperationTests
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task A_sent_mail_is_asked_after_until_it_is_handed_over()
    {
        await using var server = await LoopbackServer.StartAsync((number, _, context) =>
        {
            context.Response.Headers["Operation-Location"] = $"http://{context.Request.Host}/emails/operations/{MailMessages.Id}?api-version=2025-09-01";
            return LoopbackServer.AnswerAsync(context, number == 1 ? 202 : 200, MailMessages.State(number < 4 ? "Running" : "Succeeded"));
        });
        var operation = await MailMessages.Client(server).SendAsync(WaitUntil.Started, MailMessages.Alert(), Guid.Parse(MailMessages.Id));
        Assert.Throws<InvalidOperationException>(() => operation.Value);
        var result = await operation.WaitForCompletionAsync(AtOnce, CancellationToken.None);

        Assert.Equal(EmailSendStatus.Succeeded, result.Value.Status);
        Assert.True(operation.HasCompleted && operation.HasValue);
        Assert.Equal(EmailSendStatus.Succeeded, operation.Value.Status);
        Assert.Equal(4, server.Requests.Count);
        Assert.All(server.Requests.Skip(1), request =>
        {
            Assert.Equal(("GET", $"/emails/operations/{MailMessages.Id}?api-version=2025-09-01"), (request.Method, request.Target));
            Assert.True(request.IsSignedWith(Carrier.Key));
        });
    }

    [Fact]
    public async Task Waiting_within_the_call_ends_with_a_completed_operation()
    {
        await using var server = await LoopbackServer.StartAsync((number, _, context) =>
            LoopbackServer.AnswerAsync(context, number == 1 ? 202 : 200, MailMessages.State(number == 1 ? "Running" : "Succeeded")));
        var operation = await MailMessages.Client(server).SendAsync(WaitUntil.Completed, MailMessages.Alert());
        Assert.True(operation.HasCompleted);
    }

    [Fact]
    public async Task A_mail_that_failed_throws_with_the_services_code_and_stays_failed()
    {
        await using var server = await LoopbackServer.StartAsync(
            200, $$"""{"id":"{{MailMessages.Id}}","status":"Failed","error":{"code":"EmailDroppedAllRecipientsSuppressed","message":"Suppressed."} }""");
        var operation = new EmailSendOperation(MailMessages.Id, MailMessages.Client(server));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(async () => await operation.UpdateStatusAsync());
        Assert.Equal("EmailDroppedAllRecipientsSuppressed", failure.ErrorCode);
        Assert.Equal((true, false), (operation.HasCompleted, operation.HasValue));
        Assert.Throws<RequestFailedException>(() => operation.Value);
        await Assert.ThrowsAsync<RequestFailedException>(async () => await operation.WaitForCompletionAsync());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_known_id_can_be_asked_after_in_a_later_process()
    {
        await using var server = await LoopbackServer.StartAsync((number, _, context) =>
            LoopbackServer.AnswerAsync(context, 200, MailMessages.State(number == 1 ? "NotStarted" : "Succeeded")));
        var operation = new EmailSendOperation(MailMessages.Id, MailMessages.Client(server));
        Assert.Equal(200, (await operation.UpdateStatusAsync()).Status);
        Assert.False(operation.HasCompleted);
        await operation.UpdateStatusAsync();
        Assert.True(operation.HasCompleted);
    }

    [Fact]
    public async Task An_unknown_id_is_404_and_not_a_failed_mail()
    {
        await using var server = await LoopbackServer.StartAsync(404, """{"error":{"code":"OperationNotFound","message":"No such operation."}}""");
        var operation = new EmailSendOperation(MailMessages.Id, MailMessages.Client(server));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(async () => await operation.UpdateStatusAsync());
        Assert.Equal((404, "OperationNotFound"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task A_refused_mail_throws()
    {
        await using var server = await LoopbackServer.StartAsync(429, """{"error":{"code":"TooManyRequests","message":"Slow down."}}""");
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => MailMessages.Client(server).SendAsync(WaitUntil.Started, MailMessages.Alert()));
        Assert.Equal((429, "TooManyRequests"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public void A_status_is_known_by_its_name()
    {
        EmailSendStatus status = "Running";
        Assert.True(status == EmailSendStatus.Running && status != EmailSendStatus.Succeeded);
        Assert.Equal("Canceled", EmailSendStatus.Canceled.ToString());
        Assert.Equal(EmailSendStatus.Failed, EmailModelFactory.EmailSendResult("1", EmailSendStatus.Failed).Status);
    }
}
