using System.Text.RegularExpressions;
using EmaPain.Local.Mailbox;

namespace EmaPain.Local.Cohort.Doors;

/// <summary>Reads the mailbox over its web address and follows links over HTTP.</summary>
/// <param name="inbox">The mailbox.</param>
/// <param name="http">For the links.</param>
/// <param name="accepted">How many mails the SMTP server has taken; the mailbox shows each a moment later.</param>
public sealed partial class MailboxDoor(Inbox inbox, HttpClient http, Func<int> accepted) : IMailboxDoor
{
    private int seen;

    public async Task<IReadOnlyList<StaffMail>> NewMailsAsync(CancellationToken cancel)
    {
        var expected = accepted();
        if (expected <= seen)
        {
            return [];
        }

        var mails = await inbox.WaitForAsync(expected, cancel);
        var fresh = mails.Skip(seen).ToList();
        seen = mails.Count;
        return
        [
            .. from mail in fresh
               let link = AlertLink().Match(mail.Text)
               where link.Success
               from address in mail.To
               select new StaffMail(mail.Id, address, new Uri(link.Value)),
        ];
    }

    public async Task AcknowledgeAsync(StaffMail mail, CancellationToken cancel)
    {
        using var page = await http.GetAsync(mail.Link, cancel);
        page.EnsureSuccessStatusCode();
        using var done = await http.PostAsync(mail.Link, null, cancel);
        done.EnsureSuccessStatusCode();
    }

    [GeneratedRegex(@"https?://\S+/api/alerts\?[^\s""<>]+")]
    private static partial Regex AlertLink();
}
