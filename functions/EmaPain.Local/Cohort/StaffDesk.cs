using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EmaPain.Local.Cohort.Doors;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort;

/// <summary>Writes the requests of staff.</summary>
internal sealed class StaffDesk(string study, int seed)
{
    private const string ConsentDocument = "consent-1";

    public StaffCall Register(StaffTruth member) => Put(
        $"api/staff/{member.Id}", new { study, site = member.Site, role = member.Role, address = member.Address });

    public StaffCall Enrol(PersonTruth person) => Put(PathOf(person), new
    {
        phone = person.Phone,
        site = person.Site,
        role = person.Role,
        language = person.Language,
        zone = person.Zone,
        weekday = person.Weekday,
        time = person.Time,
        consent = ConsentDocument,
    });

    public StaffCall Allocate(PersonTruth person) => Record(person, "allocation", new { record = "allocation", arm = person.Arm });

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
            _ => throw new ArgumentOutOfRangeException(nameof(note)),
        };
        object body = note.Occasion is { } occasion ? new { record, occasion } : new { record };
        return Record(person, $"{record} {note.Occasion} {note.At:O}", body);
    }

    public StaffCall Finish(string path) => new(HttpMethod.Post, path, "", RequestId(path));

    private string PathOf(PersonTruth person) => $"api/studies/{study}/participants/{person.Id}";

    private StaffCall Record(PersonTruth person, string what, object body) =>
        new(HttpMethod.Post, $"{PathOf(person)}/records", JsonSerializer.Serialize(body), RequestId($"{PathOf(person)} {what}"));

    private StaffCall Put(string path, object body) => new(HttpMethod.Put, path, JsonSerializer.Serialize(body), RequestId(path));

    private Guid RequestId(string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"request {seed} {what}")).AsSpan(0, 16));
}
