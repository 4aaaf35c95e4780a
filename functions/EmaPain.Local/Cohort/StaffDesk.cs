using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EmaPain.Local.Cohort.Doors;
using EmaPain.Oracle.Truths;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Local.Cohort;

/// <summary>Writes the requests of staff.</summary>
internal sealed class StaffDesk(string study, int seed)
{
    private const string ConsentDocument = "consent-1";

    public StaffCall Register(StaffTruth member) => Put(
        $"api/staff/{member.Id}", new { study, site = member.Site, role = member.Role, address = member.Address, phone = member.Phone });

    public StaffCall SendOnLeave(StaffTruth member, DaysAway leave) => Put(
        $"api/studies/{study}/sites/{member.Site}/staff/{member.Id}/leave", new { from = Day(leave.First), until = Day(leave.Last) });

    /// <summary>The same mail leads to one contact attempt at most.</summary>
    public StaffCall Contact(StaffTruth member, StaffMail.Alert mail) => Post(
        PathOf(member, mail), $"contact {mail.Id}", new { record = "contact", outcome = "reached" });

    /// <summary>What the alert turned out to be, and its end.</summary>
    public IReadOnlyList<StaffCall> End(StaffTruth member, StaffMail.Alert mail) =>
    [
        Post(PathOf(member, mail), $"disposition {mail.Id}", new { record = "disposition", disposition = "possibleAdverseEvent" }),
        Post(PathOf(member, mail), $"close {mail.Id}", new { record = "close" }),
    ];

    private string PathOf(StaffTruth member, StaffMail.Alert mail) => $"api/studies/{study}/sites/{member.Site}/alerts/{mail.Number}/records";

    public StaffCall Enrol(PersonTruth person) => Put(PathOf(person), new
    {
        phone = person.Phone,
        site = person.Site,
        role = person.Role,
        language = person.Language,
        zone = person.Zone,
        weekday = person.Weekday,
        time = person.Time,
        partner = person.Partner,
        consent = ConsentDocument,
    });

    public StaffCall Allocate(PersonTruth person) => Record(person, "allocation", new { record = "allocation", arm = person.Arm });

    /// <summary>The app draws the arm, and says to nobody blinded which.</summary>
    public StaffCall Randomise(PersonTruth person) => Record(person, "randomisation", new { record = "randomisation" });

    public StaffCall Disclose(PersonTruth person) => Record(person, "disclosure", new { record = "disclosure" });

    public StaffCall Activate(PersonTruth person) => Record(person, "activation", new { record = "activation" });

    public StaffCall Record(PersonTruth person, StaffNote note)
    {
        var record = note.Event switch
        {
            StaffEvent.AssessmentCompleted => "assessment-completed",
            StaffEvent.InterviewCompleted => "interview-completed",
            StaffEvent.Pause => "pause",
            StaffEvent.Resume => "resume",
            StaffEvent.HoldCleared => "hold-cleared",
            StaffEvent.Withdrawal => "withdraw",
            StaffEvent.CriterionMet => "criterion",
            StaffEvent.StratumTold => "stratum",
            StaffEvent.FirstSessionSet or StaffEvent.LastSessionSet => "session",
            StaffEvent.Attended or StaffEvent.NotAttended => "attendance",
            StaffEvent.PeerGiven => "peer",
            StaffEvent.PeerContacted => "peer-contact",
            _ => throw new ArgumentOutOfRangeException(nameof(note)),
        };
        return Record(person, $"{record} {note.Occasion}{note.Patient} {note.At:O}", BodyOf(note, record));
    }

    private static object BodyOf(StaffNote note, string record) => note.Event switch
    {
        StaffEvent.CriterionMet => new { record, id = note.Occasion, outcome = "met" },
        StaffEvent.StratumTold => new { record, factor = note.Occasion, value = note.Value },
        StaffEvent.FirstSessionSet => new { record, session = "first", date = Day(note.Day!.Value) },
        StaffEvent.LastSessionSet => new { record, session = "last", date = Day(note.Day!.Value) },
        StaffEvent.Attended => new { record, occasion = note.Occasion, mode = "video" },
        StaffEvent.NotAttended => new { record, occasion = note.Occasion, outcome = "missed" },
        StaffEvent.PeerGiven => new { record, patient = note.Patient, number = note.Number },
        StaffEvent.PeerContacted => new { record, number = note.Number, mode = "phone" },
        _ => note.Occasion is { } occasion ? new { record, occasion } : new { record },
    };

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public StaffCall Finish(string path) => new(HttpMethod.Post, path, "", RequestId(path));

    private string PathOf(PersonTruth person) => $"api/studies/{study}/participants/{person.Id}";

    private StaffCall Record(PersonTruth person, string what, object body) =>
        Post($"{PathOf(person)}/records", $"{PathOf(person)} {what}", body);

    private StaffCall Post(string path, string what, object body) => new(HttpMethod.Post, path, JsonSerializer.Serialize(body), RequestId(what));

    private StaffCall Put(string path, object body) => new(HttpMethod.Put, path, JsonSerializer.Serialize(body), RequestId(path));

    private Guid RequestId(string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"request {seed} {what}")).AsSpan(0, 16));
}
