using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Local.Cohort.Doors;
using EmaPain.Local.Reckoning;
using EmaPain.Oracle.Truths;
using NodaTime;

namespace EmaPain.EndToEnd.Tests.Paper;

/// <summary>Tells staff of alerts as the app does: everybody of the step's role who is here, and the next step where nobody is.</summary>
internal sealed class PaperDuty(StudyDefinition study, IReadOnlyList<StaffTruth> staff)
{
    private readonly Dictionary<string, (PaperParticipant Person, AlertId Alert)> letters = [];

    /// <summary>Mails that nobody has read yet.</summary>
    public List<StaffMail> Unread { get; } = [];

    /// <summary>Texts to phones of staff.</summary>
    public List<ObservedCall> Pages { get; } = [];

    public (PaperParticipant Person, AlertId Alert) Behind(string letter) => letters[letter];

    /// <summary>The participant and alert that a member of staff calls by its id.</summary>
    public PaperParticipant OwnerOf(AlertId alert) => letters.Values.First(letter => letter.Alert == alert).Person;

    public void Tell(PaperParticipant person, AlertId id, Instant now, Func<InputId> newInput, Action<Input> decide)
    {
        var alert = person.State.LeaderOf(person.State.Alerts.First(alert => alert.Id == id))!;
        var here = HereFor(person, alert, now);
        foreach (var member in here)
        {
            var letter = $"{letters.Count}";
            letters[letter] = (person, alert.Id);
            Unread.Add(new StaffMail.Alert(letter, member.Address, new Uri("http://localhost/"))
            {
                Number = alert.Id.Value, IsUrgent = alert.Level == AlertLevel.Urgent, IsByOtherWay = MailDays.At(now.ToDateTimeOffset()) == MailDay.Closed,
            });
            decide(new Input.AlertMailed(newInput(), alert.Id, member.Id, MailOutcome.Accepted));
        }

        foreach (var member in here.Where(member => member.Phone is not null && study.Alerts.Texts(alert)))
        {
            decide(new Input.AlertTextAsked(newInput(), alert.Id, member.Id, alert.AskedBy));
        }

        if (here.Count == 0 && study.Alerts.Climbs(alert.Level))
        {
            decide(new Input.AlertReachedNobody(newInput(), alert.Id, alert.AskedBy));
        }
    }

    /// <summary>The daily mails of alerts that wait for one.</summary>
    public void TellInTheMorning(PaperParticipant person, Func<InputId> newInput, Action<Input> decide)
    {
        var waiting = person.State.Alerts.Where(alert => alert.UntoldSince is not null && study.Alerts.IsDaily(alert.Level))
            .Select(alert => person.State.LeaderOf(alert)!).DistinctBy(leader => leader.Id).ToList();
        foreach (var (leader, member) in waiting.SelectMany(leader => staff
            .Where(member => member.Site == person.State.Site.Value && member.Role == study.Alerts.RoleOf(leader)?.Value).Select(member => (leader, member))))
        {
            decide(new Input.AlertMailed(newInput(), leader.Id, member.Id, MailOutcome.Accepted));
        }
    }

    public void Page(string member, Instant now) => Pages.Add(new ObservedCall(staff.First(known => known.Id == member).Phone!, now.ToDateTimeOffset()));

    private List<StaffTruth> HereFor(PaperParticipant person, Alert alert, Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb[study.SiteOf(person.State.Site).Zone ?? "Etc/UTC"];
        return [.. staff.Where(member => member.Site == person.State.Site.Value && member.Role == study.Alerts.RoleOf(alert)?.Value
            && member.Leave?.Holds(now.InZone(zone).Date) != true)];
    }
}
