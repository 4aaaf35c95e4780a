using System.Net.Mail;
using System.Text.RegularExpressions;
using EmaPain.Local.Carrier.Mails;
using EmaPain.Local.Mailbox;

namespace EmaPain.Local.Cohort.Doors;

/// <summary>Reads the mailbox over its web address and follows links over HTTP.</summary>
/// <param name="inbox">The mailbox.</param>
/// <param name="http">For the links.</param>
/// <param name="alertOf">The id of the alert that a link's token leads to.</param>
/// <param name="accepted">How many mails the SMTP server has taken; the mailbox shows each a moment later.</param>
public sealed partial class MailboxDoor(Inbox inbox, HttpClient http, Func<string, string> alertOf, Func<int> accepted) : IMailboxDoor
{
    private const string Urgent = "Urgent: a study check-in";
    private const string OneAlert = "A study check-in";
    private int seen;

    /// <summary>Whether a mail calls to one alert and is no daily list.</summary>
    public static bool IsAboutAnAlert(string subject) => subject.StartsWith(OneAlert, StringComparison.Ordinal) || subject.StartsWith(Urgent, StringComparison.Ordinal);

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
        return [.. fresh.SelectMany(Read)];
    }

    private IEnumerable<StaffMail> Read(ReceivedMail mail)
    {
        var link = AlertLink().Match(mail.Text);
        IReadOnlyList<string> finishing =
            [.. FinishCommand().Matches(mail.Text).Select(command => $"api/studies/{command.Groups[1]}/sites/{command.Groups[2]}/tasks/{command.Groups[3]}/done")];
        return mail.To.SelectMany(address => (IEnumerable<StaffMail>)
        [
            .. link.Success && IsAboutAnAlert(mail.Subject) ? [AlertOf(mail, address, link)] : Array.Empty<StaffMail>(),
            .. finishing.Count > 0 ? [new StaffMail.Tasks(address, finishing)] : Array.Empty<StaffMail>(),
        ]);
    }

    private StaffMail.Alert AlertOf(ReceivedMail mail, string address, Match link)
    {
        var message = new MailAddress(mail.MessageId.Trim('<', '>'));
        return new StaffMail.Alert(mail.Id, address, new Uri(link.Value))
        {
            Number = alertOf(link.Groups["token"].Value),
            Operation = Guid.Parse(message.User),
            IsUrgent = mail.Subject.StartsWith(Urgent, StringComparison.Ordinal),
            IsByOtherWay = message.Host != PostOffice.Host,
        };
    }

    public async Task AcknowledgeAsync(StaffMail.Alert mail, CancellationToken cancel)
    {
        using var page = await http.GetAsync(mail.Link, cancel);
        page.EnsureSuccessStatusCode();
        using var done = await http.PostAsync(mail.Link, null, cancel);
        done.EnsureSuccessStatusCode();
    }

    [GeneratedRegex(@"https?://\S+/api/alerts\?token=(?<token>[^\s""<>&]+)")]
    private static partial Regex AlertLink();

    [GeneratedRegex(@"emapain tasks done (\S+) (\S+) (\S+)")]
    private static partial Regex FinishCommand();
}
