using EmaPain.App.Ports;
using EmaPain.App.Tests.Doubles;
using StaffMail = EmaPain.App.Ports.Mail;

namespace EmaPain.Azure.Tests.Mail;

public sealed class RecordingMailerTests : MailerContract
{
    private readonly RecordingMailer mailer = new();

    protected override IMailer Mailer => mailer;

    protected override Task<IReadOnlyList<StaffMail>> InboxAsync(int count) => Task.FromResult(mailer.Taken);
}
