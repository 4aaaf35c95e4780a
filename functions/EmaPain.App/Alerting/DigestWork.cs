using System.Collections.Immutable;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace EmaPain.App.Alerting;

/// <summary>Reads the alerts of daily mails, sends a mail and has its outcome decided for each of them.</summary>
public sealed class DigestWork(
    IParticipations participations, IStudies studies, IAlertBoard board, IMailer mailer, AlertAddress address,
    AlertOwners owners, CaseDesk desk, ILogger<DigestWork> log)
{
    /// <summary>The alerts of these rows as they stand, oldest first; those that share a mail are one.</summary>
    public async Task<ImmutableArray<DigestEntry>> ListAsync(ImmutableArray<AlertRow> rows, CancellationToken cancel)
    {
        var entries = new List<DigestEntry>();
        foreach (var row in rows)
        {
            var (person, alert) = await FindAsync(row.Participation, row.Alert, cancel);
            if (alert?.UntoldSince is not null && studies.Of(person).Alerts is var plan && plan.IsDaily(alert.Level) && plan.RoleOf(alert) is { } role)
            {
                entries.Add(new DigestEntry(row.Participation, alert, role));
            }
        }

        return [.. entries.DistinctBy(entry => entry.Alert.Id)];
    }

    public async Task AskForOwnerAsync(DigestEntry entry, CancellationToken cancel)
    {
        var person = (await participations.LoadAsync(entry.Participation, cancel)).Participation;
        await owners.AskAsync(person, entry.Alert, entry.Role, cancel);
    }

    /// <summary>Sends the mail that was noted, without what was taken on or withdrawn since; nothing where nothing is left.</summary>
    public async Task SendAsync(StaffMember to, Guid operation, Func<Instant, LocalDateTime> local, CancellationToken cancel)
    {
        var open = new List<(Participation Person, Alert Alert)>();
        foreach (var note in await board.FindMailAsync(operation, cancel))
        {
            if (await FindAsync(note.Participation, note.Alert, cancel) is (var person, { } alert))
            {
                open.Add((person, alert));
            }
        }

        if (open.Count == 0)
        {
            return;
        }

        open.Sort((one, other) => one.Alert.RaisedAt.CompareTo(other.Alert.RaisedAt));
        var letter = DigestLetter.Write(operation, to.Address, [.. open.Select(one => (local(one.Alert.RaisedAt), address.Of(one.Person, one.Alert, to)))]);
        var outcome = await mailer.SendAsync(letter, cancel);
        TrialMetrics.AlertMailed($"{outcome}");
        if (outcome == MailOutcome.Failed)
        {
            log.LogError("The address of {Member} refuses the daily mail of alerts.", to.Id);
            await owners.AskAsync(open[0].Person, open[0].Alert, to.Role, cancel);
        }

        foreach (var (person, alert) in open)
        {
            var input = new InputId(NameBasedId.Of("digest-mailed", operation.ToString(), alert.MailedWith.Value).ToString());
            await desk.DecideAsync(person.Key, new Input.AlertMailed(input, alert.Id, to.Id, outcome), writer: null, cancel);
        }
    }

    /// <summary>Of the alerts that share a mail with this one, the gravest that is open.</summary>
    private async Task<(Participation Person, Alert? Alert)> FindAsync(ParticipationKey key, AlertId id, CancellationToken cancel)
    {
        var person = (await participations.LoadAsync(key, cancel)).Participation;
        return (person, person.Alerts.FirstOrDefault(alert => alert.Id == id) is { } named ? person.LeaderOf(named) : null);
    }
}
