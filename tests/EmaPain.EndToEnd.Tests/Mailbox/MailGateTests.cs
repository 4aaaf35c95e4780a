using System.Net.Mail;
using EmaPain.Local.Mailbox;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Mailbox;

public sealed class MailGateTests
{
    [Fact]
    public async Task A_gate_lets_mail_through_and_turns_whoever_comes_away_while_it_is_shut()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var mailbox = await Maildev.StartAsync(RepositoryFolders.NodeModules, cancel: patience.Token);
        await using var gate = MailGate.Before(mailbox.SmtpPort);
        using var client = new SmtpClient("127.0.0.1", gate.Port);

        gate.IsShut = () => true;
        await Assert.ThrowsAsync<SmtpException>(() => client.SendMailAsync("trial@emapain.example", "ruiz@site-1.example", "1", "text", patience.Token));
        gate.IsShut = () => false;
        await client.SendMailAsync("trial@emapain.example", "ruiz@site-1.example", "2", "text", patience.Token);

        Assert.Equal("2", Assert.Single(await mailbox.Inbox.WaitForAsync(1, patience.Token)).Subject);
        Assert.Equal(1, gate.TurnedAway);
    }
}
