using System.Globalization;
using EmaPain.Oracle;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>
/// Draws the peer coaches of a cohort: each has two of its people, tells of contacts by text or through staff, and two of them are concerned.
/// The first leaves in the course of the trial, and a spare one takes over.
/// </summary>
internal sealed class CoachPlanner(PublishedStudy study, PublishedPeers peers, int seed, DateTimeOffset start, string phoneArea)
{
    private const int DaysToTheFirstPeople = 6;
    private const int DaysToTheFirstLeaving = 60;
    private static readonly string[] Modes = ["PHONE", "video", "Visit", "text"];

    public IEnumerable<PersonTruth> Plan(IReadOnlyList<PersonTruth> patients)
    {
        var pairs = patients.Where(patient => patient.ActivatedAt is not null).Chunk(peers.Most).ToList();
        var leaving = start.AddDays(DaysToTheFirstLeaving).AddHours(15);
        for (var place = 0; place < pairs.Count; place++)
        {
            yield return Coach(place + 1, pairs[place], start.AddDays(DaysToTheFirstPeople).AddHours(15), place == 0 ? leaving : null);
        }

        if (pairs.Count > 0)
        {
            yield return Coach(pairs.Count + 1, pairs[0], leaving.AddHours(1), null);
        }
    }

    private PersonTruth Coach(int number, PersonTruth[] people, DateTimeOffset from, DateTimeOffset? until)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"c{number:000}");
        var draws = new Draws(seed, study.Id, id, "coach");
        var coach = new PersonTruth
        {
            Id = id,
            Phone = string.Create(CultureInfo.InvariantCulture, $"+1{phoneArea}556{number:0000}"),
            Site = study.Sites[number % study.Sites.Count].Id,
            Role = peers.Coach,
            Language = study.Languages[0],
            Zone = "America/New_York",
            Weekday = "monday",
            Time = "10:00",
            EnrolledAt = start.AddHours(14),
            ActivatedAt = start.AddHours(15),
        };
        var end = until ?? DateTimeOffset.MaxValue;
        var reports = Contacts(people, from, end, draws).Concat(Concerns(number, people, from)).ToList();
        return coach with
        {
            OwnTexts = [.. reports.Where(report => report.Text is not null).Select(report => report.Text!).OrderBy(text => text.At)],
            Notes =
            [
                .. Notes.Of(Character.Diligent, new Weeks(TrialCalendar.Of(study, coach)), coach, number, study, draws)
                    .Where(note => note.Event != StaffEvent.InterviewCompleted && note.At < end),
                .. people.Select((person, place) => new StaffNote(from, StaffEvent.PeerGiven) { Patient = person.Id, Number = place + 1 }),
                .. reports.Where(report => report.Note is not null).Select(report => report.Note!),
                .. until is { } leaves ? [new StaffNote(leaves, StaffEvent.Withdrawal)] : Array.Empty<StaffNote>(),
            ],
        };
    }

    /// <summary>Some contacts do not take place; of the others staff write down one in four.</summary>
    private IEnumerable<(OwnText? Text, StaffNote? Note)> Contacts(PersonTruth[] people, DateTimeOffset from, DateTimeOffset until, Draws draws)
    {
        foreach (var (place, person) in people.Index())
        {
            var due = TrialCalendar.Of(study, person).Where(occasion => occasion.Plan.Id == peers.Contacts);
            foreach (var at in due.Select(contact => contact.Planned.AddDays(-3).AddMinutes(13 + (20 * place))).Where(at => at > from && at < until && at < EndOf(person)))
            {
                var what = draws.Between(1, 8);
                if (what > 2)
                {
                    var typed = string.Create(CultureInfo.InvariantCulture, $"Contact {place + 1} {draws.Of(Modes)}");
                    yield return (new OwnText(at, Meaning.PeerContact, typed) { About = [person.Id] }, null);
                }
                else if (what == 2)
                {
                    yield return (null, new StaffNote(at, StaffEvent.PeerContacted) { Patient = person.Id, Number = place + 1 });
                }
            }
        }
    }

    /// <summary>The second coach names the person, the third does not: then it is about both.</summary>
    private static IEnumerable<(OwnText? Text, StaffNote? Note)> Concerns(int number, PersonTruth[] people, DateTimeOffset from)
    {
        var at = from.AddDays(20).AddMinutes(5);
        if (number == 2)
        {
            yield return (new OwnText(at, Meaning.PeerConcern, "CONCERN 1") { About = [people[0].Id] }, null);
        }
        else if (number == 3)
        {
            yield return (new OwnText(at, Meaning.PeerConcern, "Concern") { About = [.. people.Where(person => EndOf(person) > at).Select(person => person.Id)] }, null);
        }
    }

    private static DateTimeOffset EndOf(PersonTruth person) =>
        person.Notes.FirstOrDefault(note => note.Event == StaffEvent.Withdrawal)?.At ?? DateTimeOffset.MaxValue;
}
