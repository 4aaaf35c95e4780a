using EmaPain.Azure.Mail;
using EmaPain.Azure.Options;
using EmaPain.Domain.Alerts;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmaPain.Azure.Tests.Mail;

public sealed class SmtpRefusalTests
{
    [Theory]
    [InlineData("550 No such mailbox nurse@trial.example")]
    [InlineData("552 Mailbox full")]
    [InlineData("553 Mailbox name not allowed")]
    [InlineData("554 Transaction failed")]
    public async Task A_mailbox_that_refuses_for_good_is_a_failure(string answer)
    {
        using var server = new RefusingServer(answer);
        Assert.Equal(MailOutcome.Failed, await SendAsync(server));
    }

    [Theory]
    [InlineData("421 Shutting down")]
    [InlineData("450 Mailbox busy nurse@trial.example")]
    [InlineData("452 Out of space")]
    [InlineData("530 Must issue STARTTLS first")]
    public async Task A_server_that_is_busy_or_wants_a_login_is_worth_another_try(string answer)
    {
        using var server = new RefusingServer(answer);
        var fault = await Assert.ThrowsAsync<MailNotTakenException>(() => SendAsync(server));
        Assert.DoesNotContain("nurse", fault.ToString(), StringComparison.Ordinal);
    }

    private static Task<MailOutcome> SendAsync(RefusingServer server)
    {
        var smtp = new SmtpOptions { Host = "127.0.0.1", Port = server.Port, Tls = false };
        var mailer = new SmtpMailer("trial@trial.example", smtp, NullLogger<SmtpMailer>.Instance);
        return mailer.SendAsync(new App.Ports.Mail(default, "nurse@trial.example", "Alert", "text", "<p/>"), default);
    }
}
