using System.Collections.Immutable;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Tasks;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Alerting;

/// <summary>
/// Mails the alerts of levels that wait for the morning: one mail a recipient and day, with each alert's own link. What a mail holds is noted
/// before the first of the site's mails goes out, so that whoever is still to be mailed gets the same, and a second try is the same mail.
/// </summary>
public sealed class AlertDigest(
    IStudies studies, IAlertBoard board, DigestWork work, IMorningMailBook book, MorningMail morning, Rota rota, TimeProvider time,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machine, ILogger<AlertDigest> log)
{
    /// <summary>Noted in one transaction, which holds 100 rows. After an outage there may be thousands; the oldest go first, and the next morning's mail has the next.</summary>
    private const int MostListed = 50;

    /// <summary>Mails where it is morning. What cannot go out now is tried again at the next run of the morning, or the next day.</summary>
    public async Task MailAsync(CancellationToken cancel)
    {
        var attempts = new Attempts(cancel);
        foreach (var (study, site) in studies.Sites().Where(one => morning.Is(morning.LocalAt(one.Site, time.Now()))))
        {
            await attempts.TryAsync(() => MailSiteAsync(study, site, attempts, cancel));
        }

        attempts.Report();
    }

    private async Task MailSiteAsync(StudyDefinition study, Site site, Attempts attempts, CancellationToken cancel)
    {
        var waiting = (await board.OpenAsync(study.Id, site.Id, cancel)).Where(row => row.DigestSince is not null).ToImmutableArray();
        var listed = await work.ListAsync(waiting, cancel);
        var roles = studies.All.Where(version => version.Id == study.Id).SelectMany(version => version.Alerts.Levels)
            .Where(level => level.Telling == AlertTelling.Daily).SelectMany(level => level.Roles).Distinct();
        var mails = new List<(StaffMember To, Guid Operation)>();
        foreach (var role in roles)
        {
            var ofRole = listed.Where(one => one.Role == role).Take(MostListed).ToImmutableArray();
            var present = await rota.PresentAsync(study.Id, site.Id, role, cancel);
            if (present.IsEmpty && ofRole is [var first, ..])
            {
                log.LogError("{Count} alerts of site {Site} of study {Study} wait for a daily mail, and nobody is here as {Role}.", ofRole.Length, site.Id, study.Id, role);
                await work.AskForOwnerAsync(first, cancel);
            }

            foreach (var member in present)
            {
                mails.AddRange(await NoteAsync(member, site, ofRole, cancel));
            }
        }

        foreach (var (to, operation) in mails)
        {
            await attempts.TryAsync(() => SendAsync(to, operation, site, cancel));
        }
    }

    /// <summary>The mail of a recipient, if there is one and nobody else sends it now.</summary>
    private async Task<IEnumerable<(StaffMember To, Guid Operation)>> NoteAsync(
        StaffMember member, Site site, ImmutableArray<DigestEntry> entries, CancellationToken cancel)
    {
        var day = morning.LocalAt(site, time.Now()).Date;
        var operation = NameBasedId.Of("digest", member.Study.Value, member.Site.Value, member.Id, day.ToString("uuuu-MM-dd", null));
        var isNoted = !(await board.FindMailAsync(operation, cancel)).IsEmpty;
        if ((!isNoted && entries.IsEmpty) || !await book.TakeAsync(MorningMailKind.Alerts, member, day, machine.GetUtcNow(), cancel))
        {
            return [];
        }

        if (!isNoted)
        {
            await board.NoteMailAsync([.. entries.Select(entry => new AlertMailNote(operation, entry.Participation, entry.Alert.Id, member.Id))], cancel);
        }

        return [(member, operation)];
    }

    private async Task SendAsync(StaffMember to, Guid operation, Site site, CancellationToken cancel)
    {
        var day = morning.LocalAt(site, time.Now()).Date;
        await work.SendAsync(to, operation, raised => morning.LocalAt(site, raised), cancel);
        await book.CloseAsync(MorningMailKind.Alerts, to, day, cancel);
    }
}
