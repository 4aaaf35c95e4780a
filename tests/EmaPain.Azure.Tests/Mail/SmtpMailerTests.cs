using EmaPain.App.Ports;
using EmaPain.Azure.Mail;
using EmaPain.Azure.Options;
using EmaPain.Local.Mailbox;
using EmaPain.Local.Parts;
using Microsoft.Extensions.Logging.Abstractions;
using StaffMail = EmaPain.App.Ports.Mail;

namespace EmaPain.Azure.Tests.Mail;

/// <summary>The adapter against maildev, over real SMTP.</summary>
public sealed class SmtpMailerTests : MailerContract, IAsyncLifetime
{
    private Maildev? mailbox;

    protected override IMailer Mailer => MailerTo(mailbox!.SmtpPort);

    public async Task InitializeAsync() => mailbox = await Maildev.StartAsync(RepositoryFolders.NodeModules);

    public async Task DisposeAsync() => await mailbox!.DisposeAsync();

    [Fact]
    public async Task The_mail_is_multipart_alternative_and_its_id_comes_from_its_operation()
    {
        await Mailer.SendAsync(Alert, default);
        await InboxAsync(1);
        var source = await File.ReadAllTextAsync(Directory.EnumerateFiles(mailbox!.Folder, "*.eml").Single());
        Assert.Contains("multipart/alternative", source, StringComparison.Ordinal);
        Assert.Contains($"Message-ID: <{Alert.Operation}@trial.example>", source, StringComparison.OrdinalIgnoreCase);
        Assert.True(
            source.IndexOf("text/plain", StringComparison.Ordinal) < source.IndexOf("text/html", StringComparison.Ordinal), "The richer part comes last.");
        Assert.All(source, c => Assert.True(char.IsAscii(c), "Every hop can carry it."));
    }

    [Fact]
    public async Task A_server_out_of_reach_is_worth_another_try()
    {
        var nobody = FreePorts.Take(1)[0];
        var fault = await Assert.ThrowsAsync<MailNotTakenException>(() => MailerTo(nobody).SendAsync(Alert, default));
        Assert.DoesNotContain("nurse", fault.ToString(), StringComparison.Ordinal);
    }

    protected override async Task<IReadOnlyList<StaffMail>> InboxAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var mails = await mailbox!.Inbox.WaitForAsync(count, patience.Token);
        return [.. mails.Select(mail => new StaffMail(default, mail.To.Single(), mail.Subject, mail.Text, mail.Html))];
    }

    private static SmtpMailer MailerTo(int port) => new(
        "trial@trial.example", new SmtpOptions { Host = "127.0.0.1", Port = port, Tls = false }, NullLogger<SmtpMailer>.Instance);
}
