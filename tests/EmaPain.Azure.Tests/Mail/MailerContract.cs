using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using StaffMail = EmaPain.App.Ports.Mail;

namespace EmaPain.Azure.Tests.Mail;

/// <summary>What every mailer does.</summary>
public abstract class MailerContract
{
    protected static readonly StaffMail Alert = new(
        new Guid("6f1d3c52-7f0e-5c39-9a53-1f0a6d5f2a11"),
        "nurse@trial.example",
        "Alert – señal ñ",
        "Please acknowledge: https://trial.example/a?t=1\n",
        "<p>Please <a href=\"https://trial.example/a?t=1\">acknowledge</a> – ñ</p>");

    protected abstract IMailer Mailer { get; }

    /// <summary>The mails that the recipient has, as soon as there are so many.</summary>
    protected abstract Task<IReadOnlyList<StaffMail>> InboxAsync(int count);

    [Fact]
    public async Task A_mail_arrives_with_both_its_parts()
    {
        Assert.Equal(MailOutcome.Accepted, await Mailer.SendAsync(Alert, default));
        var mail = Assert.Single(await InboxAsync(1));
        Assert.Equal((Alert.To, Alert.Subject), (mail.To, mail.Subject));
        Assert.Equal(Alert.Text.TrimEnd(), mail.Text.TrimEnd());
        Assert.Equal(Alert.Html, mail.Html.Trim());
    }

    [Fact]
    public async Task Another_operation_is_another_mail()
    {
        await Mailer.SendAsync(Alert, default);
        await Mailer.SendAsync(Alert with { Operation = new Guid("6f1d3c52-7f0e-5c39-9a53-1f0a6d5f2a12") }, default);
        Assert.Equal(2, (await InboxAsync(2)).Count);
    }

    [Fact]
    public async Task A_recipient_without_a_valid_address_is_a_failure_and_no_exception() =>
        Assert.Equal(MailOutcome.Failed, await Mailer.SendAsync(Alert with { To = "no address" }, default));
}
