using EmaPain.Azure.Mail;
using EmaPain.Azure.Options;
using EmaPain.Domain.Alerts;
using Microsoft.Extensions.Logging.Abstractions;
using StaffMail = EmaPain.App.Ports.Mail;

namespace EmaPain.Azure.Tests.Mail;

public sealed class SecondWayMailerTests
{
    private static readonly StaffMail Letter = new(Guid.Empty, "nurse@trial.example", "Alert", "text", "<p/>");

    [Fact]
    public async Task What_the_first_way_takes_goes_no_second_way()
    {
        var second = new ScriptedMailer(MailOutcome.Accepted);
        Assert.Equal(MailOutcome.Accepted, await SendAsync(new ScriptedMailer(MailOutcome.Accepted), second));
        Assert.Equal(0, second.Calls);
    }

    [Fact]
    public async Task A_mail_of_which_the_first_way_says_when_asked_again_that_it_took_it_is_not_sent_again()
    {
        var second = new ScriptedMailer(MailOutcome.Accepted);
        Assert.Equal(MailOutcome.Accepted, await SendAsync(new ScriptedMailer(null, MailOutcome.Accepted), second));
        Assert.Equal(0, second.Calls);
    }

    [Fact]
    public async Task What_the_first_way_does_not_take_goes_the_second() =>
        Assert.Equal(MailOutcome.Accepted, await SendAsync(new ScriptedMailer(null, null), new ScriptedMailer(MailOutcome.Accepted)));

    [Fact]
    public async Task What_the_first_way_refuses_goes_the_second() =>
        Assert.Equal(MailOutcome.Accepted, await SendAsync(new ScriptedMailer(MailOutcome.Failed), new ScriptedMailer(MailOutcome.Accepted)));

    [Fact]
    public async Task What_both_refuse_has_failed() =>
        Assert.Equal(MailOutcome.Failed, await SendAsync(new ScriptedMailer(MailOutcome.Failed), new ScriptedMailer(MailOutcome.Failed)));

    [Fact]
    public Task Where_neither_way_takes_it_it_is_worth_another_try() =>
        Assert.ThrowsAsync<MailNotTakenException>(() => SendAsync(new ScriptedMailer(null, null), new ScriptedMailer()));

    [Fact]
    public async Task What_the_first_way_has_no_room_for_goes_the_second_without_being_asked_twice()
    {
        var (first, second) = (new ScriptedMailer { Waits = true }, new ScriptedMailer(MailOutcome.Accepted));
        Assert.Equal(MailOutcome.Accepted, await SendAsync(first, second));
        Assert.Equal(1, first.Calls);
    }

    [Fact]
    public async Task A_server_that_is_gone_and_a_server_that_takes_mail_make_one_way()
    {
        var closed = new RefusingServer("421 Shutting down");
        var smtp = new SmtpOptions { Host = "127.0.0.1", Port = closed.Port, Tls = false };
        closed.Dispose();
        var gone = new SmtpMailer("trial@trial.example", smtp, NullLogger<SmtpMailer>.Instance);
        Assert.Equal(MailOutcome.Accepted, await new SecondWayMailer(gone, new ScriptedMailer(MailOutcome.Accepted), NullLogger<SecondWayMailer>.Instance).SendAsync(Letter, default));
    }

    private static Task<MailOutcome> SendAsync(ScriptedMailer first, ScriptedMailer second) =>
        new SecondWayMailer(first, second, NullLogger<SecondWayMailer>.Instance).SendAsync(Letter, default);
}
