using System.Globalization;
using System.Net.Mail;
using System.Net.Sockets;
using EmaPain.Local.Mailbox;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Mailbox;

public sealed class MaildevTests : IAsyncLifetime
{
    private Maildev? maildev;

    private static CancellationToken Patience => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    private Maildev Mailbox => maildev!;

    public async Task InitializeAsync() => maildev = await Maildev.StartAsync(RepositoryFolders.NodeModules, cancel: Patience);

    public async Task DisposeAsync() => await Mailbox.DisposeAsync();

    [Fact]
    public async Task A_mail_arrives_with_both_its_parts()
    {
        var before = TimeProvider.System.GetUtcNow().AddSeconds(-2);
        using var mail = new MailMessage("trial@emapain.example", "\"Dr. Ruiz\" <ruiz@site-1.example>", "Alert ä 1", "Please look.");
        mail.To.Add("second@site-1.example");
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString("<p>Please <a href=\"http://127.0.0.1/x\">look</a>.</p>", null, "text/html"));
        await SendAsync(mail);

        var received = (await Mailbox.Inbox.WaitForAsync(1, Patience)).Single();
        Assert.Equal(["ruiz@site-1.example", "second@site-1.example"], received.To);
        Assert.Equal("Alert ä 1", received.Subject);
        Assert.Equal("Please look.", received.Text.Trim());
        Assert.Contains("<a href=\"http://127.0.0.1/x\">look</a>", received.Html, StringComparison.Ordinal);
        Assert.InRange(received.Date, before, TimeProvider.System.GetUtcNow().AddSeconds(2));
    }

    [Fact]
    public async Task Mails_are_counted_in_order_and_deleted_together()
    {
        foreach (var n in Enumerable.Range(1, 5))
        {
            using var mail = new MailMessage("trial@emapain.example", "ruiz@site-1.example", n.ToString(CultureInfo.InvariantCulture), "text");
            await SendAsync(mail);
            await Mailbox.Inbox.WaitForAsync(n, Patience);
        }

        var all = await Mailbox.Inbox.ReadAsync();
        Assert.Equal(["1", "2", "3", "4", "5"], all.Select(mail => mail.Subject));
        Assert.Equal(5, all.Select(mail => mail.Id).Distinct().Count());
        Assert.All(all, mail => Assert.Equal("", mail.Html));

        await Mailbox.Inbox.DeleteAllAsync();
        Assert.Equal(0, await Mailbox.Inbox.CountAsync());
    }

    [Fact]
    public async Task Waiting_for_a_mail_that_never_comes_ends_with_the_callers_patience()
    {
        using var brief = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Mailbox.Inbox.WaitForAsync(1, brief.Token));
    }

    [Fact]
    public async Task Nothing_is_left_behind()
    {
        var other = await Maildev.StartAsync(RepositoryFolders.NodeModules, cancel: Patience);
        var (process, folder, port) = (other.ProcessId, other.Folder, other.SmtpPort);
        Assert.True(Directory.Exists(folder));
        Assert.False(folder.StartsWith(RepositoryFolders.Root, StringComparison.Ordinal));

        await other.DisposeAsync();

        Assert.False(Directory.Exists(folder));
        Assert.False(Directory.Exists($"/proc/{process}"));
        using var client = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync("127.0.0.1", port));
    }

    [Fact]
    public async Task A_mail_with_a_remote_picture_opens_no_socket_beyond_this_machine()
    {
        using var mail = new MailMessage("trial@emapain.example", "ruiz@site-1.example", "s", "<img src=\"http://198.51.100.7/x.png\">") { IsBodyHtml = true };
        await SendAsync(mail);
        await Mailbox.Inbox.WaitForAsync(1, Patience);

        var sockets = SocketsOf(Mailbox.ProcessId);
        Assert.True(sockets.Count >= 2, "It listens on two ports.");
        Assert.All(sockets, local => Assert.StartsWith("0100007F:", local, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_installation_names_the_remedy()
    {
        var refusal = await Assert.ThrowsAsync<PartFailedException>(() => Maildev.StartAsync("/nowhere"));
        Assert.Contains("Run ./scripts/setup", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Local addresses (hexadecimal, as Linux shows them) of the process's TCP and UDP sockets; 0100007F is 127.0.0.1.</summary>
    private static List<string> SocketsOf(int process)
    {
        var own = new DirectoryInfo($"/proc/{process}/fd").GetFiles().Select(file => file.LinkTarget ?? "")
            .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal)).Select(target => target[8..^1]).ToHashSet();
        string[] tables = ["tcp", "tcp6", "udp", "udp6"];
        return
        [
            .. tables.SelectMany(table => File.ReadLines($"/proc/{process}/net/{table}").Skip(1))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(columns => own.Contains(columns[9])).Select(columns => columns[1]),
        ];
    }

    private async Task SendAsync(MailMessage mail)
    {
        using var smtp = new SmtpClient("127.0.0.1", Mailbox.SmtpPort);
        await smtp.SendMailAsync(mail, Patience);
    }
}
