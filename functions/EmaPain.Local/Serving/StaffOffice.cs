using System.Globalization;
using System.Text.Json;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using EmaPain.Local.Cohort.Doors;

namespace EmaPain.Local.Serving;

/// <summary>The page's staff, at the staff endpoints.</summary>
internal sealed class StaffOffice(IStaffDoor door)
{
    private const string ConsentDocument = "2026-01";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Somebody at every site whom alerts are mailed to, for every role that the study's alert levels name, and a coordinator.</summary>
    public async Task StaffAsync(StudyDefinition study, CancellationToken cancel)
    {
        var roles = study.Alerts.Levels.SelectMany(level => level.Roles).Select(role => role.Value).Append("coordinator").Distinct();
        foreach (var (site, role, number) in study.Sites.SelectMany((site, place) => roles.Select((role, number) => (site.Id, role, (10 * place) + number))))
        {
            var phone = string.Create(CultureInfo.InvariantCulture, $"+1701557{number:0000}");
            var path = $"api/staff/{study.Id}-{site}-{role}";
            var answer = await CallAsync(HttpMethod.Put, path, new { study = study.Id.Value, site = site.Value, role, address = $"{role}@{site}.{study.Id}.example", phone }, cancel);
            if (!answer.IsDone)
            {
                throw new Cohort.RefusedByTheAppException($"The app answered {answer.Status} to PUT {path}: {answer.Body}");
            }
        }
    }

    public Task<StaffReply> EnrolAsync(Enrolment form, string? partner, CancellationToken cancel) => CallAsync(
        HttpMethod.Put,
        PathOf(form.Study, form.Participant),
        new { form.Phone, form.Site, form.Role, form.Language, form.Zone, form.Weekday, form.Time, partner, consent = ConsentDocument },
        cancel);

    public Task<StaffReply> RecordAsync(string study, string participant, object record, CancellationToken cancel) =>
        CallAsync(HttpMethod.Post, $"{PathOf(study, participant)}/records", record, cancel);

    public Task<StaffReply> ShowAsync(ParticipationKey key, CancellationToken cancel) =>
        CallAsync(HttpMethod.Get, PathOf(key.Study.Value, key.Participant.Value), null, cancel);

    private static string PathOf(string study, string participant) =>
        $"api/studies/{Uri.EscapeDataString(study)}/participants/{Uri.EscapeDataString(participant)}";

    private Task<StaffReply> CallAsync(HttpMethod method, string path, object? body, CancellationToken cancel) =>
        door.CallAsync(new StaffCall(method, path, body is null ? "" : JsonSerializer.Serialize(body, Json), Guid.CreateVersion7()), cancel);
}
