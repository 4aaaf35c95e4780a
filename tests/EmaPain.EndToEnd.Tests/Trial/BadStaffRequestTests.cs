using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using EmaPain.Azure.Tables;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class BadStaffRequestTests(StageFixture fixture) : IClassFixture<StageFixture>
{
    private const string Path = $"api/studies/{TrialStage.Study}/participants";
    private readonly TrialStage stage = fixture.Stage;

    [Theory]
    [InlineData("EmaPainKey coordinator:wrong")]
    [InlineData("EmaPainKey nobody:wrong")]
    [InlineData("EmaPainKey coordinator")]
    [InlineData("Bearer abc")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task A_wrong_staff_key_is_told_how_to_show_who_one_is(string? credential)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, $"{Path}/p1");
        message.Headers.Add("X-Request-Id", Guid.CreateVersion7().ToString());
        if (credential is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", credential);
        }

        await RefusedAsync(stage.Http.SendAsync(message), HttpStatusCode.Unauthorized, "who-are-you", "Authorization");
    }

    [Fact]
    public async Task More_calls_than_a_minute_may_hold_are_told_when_to_come_again()
    {
        await using var busy = await TrialStage.OpenAsync(options => options with { Settings = new Dictionary<string, string?> { ["EmaPain:Staff:CallsPerMinute"] = "1" } });
        var answers = new List<HttpResponseMessage>();
        for (var call = 0; call < 3; call++)
        {
            answers.Add(await busy.StaffAsync(HttpMethod.Get, $"{Path}/p1", null));
        }

        // The machine's minute may turn once in between.
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter?.Delta);
        await RefusedAsync(Task.FromResult(refused), HttpStatusCode.TooManyRequests, "too-many", "minute");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("seventeen")]
    public async Task A_request_without_a_request_id_is_told_to_send_one(string? id)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, $"{Path}/p1");
        message.Headers.TryAddWithoutValidation("Authorization", $"EmaPainKey {TrialKeys.Coordinator}:{stage.Machine.Keys.Staff}");
        if (id is not null)
        {
            message.Headers.Add("X-Request-Id", id);
        }

        await RefusedAsync(stage.Http.SendAsync(message), HttpStatusCode.BadRequest, "no-request-id", "X-Request-Id");
    }

    [Theory]
    [InlineData("{\"record\": ", "bad-json", "$")]
    [InlineData("{\"record\": \"assessment-completed\", \"occasion\": 7}", "bad-json", "$.occasion")]
    [InlineData("{\"record\": \"allocation\", \"arms\": \"wait-list\"}", "bad-json", "arms")]
    [InlineData("{\"record\": \"holiday\"}", "bad-json", "holiday")]
    [InlineData("{\"occasion\": \"week-1\"}", "bad-json", "record")]
    [InlineData("", "empty", "JSON")]
    public async Task A_record_that_cannot_be_read_is_told_where_it_is_wrong(string body, string code, string place)
    {
        var person = await stage.VolunteerAsync();
        await RefusedAsync(PostRawAsync($"{Path}/{person.Id}/records", body), HttpStatusCode.BadRequest, code, place);
    }

    [Fact]
    public async Task The_order_of_a_records_properties_does_not_matter()
    {
        var person = await stage.VolunteerAsync();
        using var answer = await PostRawAsync($"{Path}/{person.Id}/records", """{"occasion":"assessment-baseline","record":"assessment-completed"}""");
        await stage.SettleAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2000, await stage.CentsOfAsync(person));
    }

    [Fact]
    public async Task A_record_of_unreasonable_size_is_refused()
    {
        var person = await stage.VolunteerAsync();
        var body = $$"""{"record":"consent","document":"{{new string('x', 70_000)}}"}""";
        await RefusedAsync(PostRawAsync($"{Path}/{person.Id}/records", body), HttpStatusCode.BadRequest, "too-large", "larger than");
    }

    [Fact]
    public async Task An_unknown_study_is_named()
    {
        await RefusedAsync(
            stage.StaffAsync(HttpMethod.Put, "api/studies/no-such/participants/p1", Form("+18135578001")), HttpStatusCode.NotFound, "no-such-study", "no-such");
        await RefusedAsync(
            stage.StaffAsync(HttpMethod.Post, "api/studies/no-such/participants/p1/records", new { record = "pause" }), HttpStatusCode.NotFound, "no-such-study", "no-such");
        await RefusedAsync(
            stage.StaffAsync(HttpMethod.Put, "api/staff/anna", new { study = "no-such", site = "south", role = "on-call", address = "a@example.org" }),
            HttpStatusCode.NotFound, "no-such-study", "no-such");
    }

    [Fact]
    public async Task An_unknown_site_is_named()
    {
        await RefusedAsync(
            stage.StaffAsync(HttpMethod.Put, $"{Path}/new-1", Form("+18135578002") with { Site = "moon" }), HttpStatusCode.Conflict, "bad-enrolment", "north, south");
        await RefusedAsync(
            stage.StaffAsync(HttpMethod.Get, $"api/studies/{TrialStage.Study}/sites/moon/alerts", null), HttpStatusCode.NotFound, "no-such-site", "moon");
    }

    [Fact]
    public async Task An_unknown_participant_is_named()
    {
        await RefusedAsync(stage.StaffAsync(HttpMethod.Get, $"{Path}/nobody", null), HttpStatusCode.NotFound, "not-enrolled", "nobody");
        await RefusedAsync(
            stage.StaffAsync(HttpMethod.Post, $"{Path}/nobody/records", new { record = "pause" }), HttpStatusCode.NotFound, "not-enrolled", "nobody");
    }

    [Fact]
    public async Task A_phone_takes_part_once_by_the_same_number()
    {
        var person = await stage.VolunteerAsync();
        await RefusedAsync(stage.StaffAsync(HttpMethod.Put, $"{Path}/second", Form(person.Phone)), HttpStatusCode.Conflict, "phone-in-use", "two phones");
        await RefusedAsync(stage.StaffAsync(HttpMethod.Get, $"{Path}/second", null), HttpStatusCode.NotFound, "not-enrolled", "second");

        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.TextAsync(person, "3 4 2");
        Assert.Equal("completed", (await stage.OccasionAsync(person, "baseline")).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("not a phone", "bad-phone")]
    [InlineData("+1 813 555 01x9", "bad-phone")]
    public async Task What_is_no_phone_number_is_refused_with_an_example(string phone, string code) =>
        await RefusedAsync(stage.StaffAsync(HttpMethod.Put, $"{Path}/new-2", Form(phone)), HttpStatusCode.BadRequest, code, "813-555-0100");

    [Fact]
    public async Task The_same_request_again_does_nothing_twice()
    {
        var person = await stage.VolunteerAsync();
        var request = Guid.CreateVersion7();
        var first = await stage.StaffAsync(HttpMethod.Post, $"{Path}/{person.Id}/records", new { record = "interview-completed" }, request);
        var second = await stage.StaffAsync(HttpMethod.Post, $"{Path}/{person.Id}/records", new { record = "interview-completed" }, request);
        await stage.SettleAsync();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(2000, await stage.CentsOfAsync(person));
    }

    [Fact]
    public async Task The_same_id_for_another_request_is_refused_and_does_nothing()
    {
        var (person, other) = (await stage.VolunteerAsync(), await stage.VolunteerAsync());
        var request = Guid.CreateVersion7();
        using var first = await stage.StaffAsync(HttpMethod.Post, $"{Path}/{person.Id}/records", new { record = "interview-completed" }, request);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        await RefusedAsync(
            stage.StaffAsync(HttpMethod.Post, $"{Path}/{person.Id}/records", new { record = "withdraw" }, request),
            HttpStatusCode.Conflict, "request-id-reused", "new UUID");
        await RefusedAsync(
            stage.StaffAsync(HttpMethod.Post, $"{Path}/{other.Id}/records", new { record = "interview-completed" }, request),
            HttpStatusCode.Conflict, "request-id-reused", "new UUID");
        await stage.SettleAsync();
        Assert.Equal("active", (await stage.ShowAsync(person)).GetProperty("status").GetString());
        Assert.Equal(0, await stage.CentsOfAsync(other));
    }

    [Fact]
    public async Task What_a_known_person_is_refused_at_the_door_leaves_an_audit_row()
    {
        var person = await stage.VolunteerAsync();
        using var answer = await PostRawAsync($"{Path}/{person.Id}/records", """{"record":"consent","document":""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var rows = await stage.Port<StorageAccounts>().Operations.GetTableClient("Audit").QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {TrialKeys.Coordinator} and Outcome eq {"bad-json"}")).ToListAsync();
        Assert.Single(rows, row => row.GetString("Subject") == $"/{Path}/{person.Id}/records");
    }

    private static Enrolment Form(string phone) => new(phone, TrialStage.Site, "veteran", "America/New_York");

    private Task<HttpResponseMessage> PostRawAsync(string path, string body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        message.Headers.TryAddWithoutValidation("Authorization", $"EmaPainKey {TrialKeys.Coordinator}:{stage.Machine.Keys.Staff}");
        message.Headers.Add("X-Request-Id", Guid.CreateVersion7().ToString());
        return stage.Http.SendAsync(message);
    }

    private static async Task RefusedAsync(Task<HttpResponseMessage> request, HttpStatusCode status, string code, string inSentence)
    {
        using var answer = await request;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {text}");
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(inSentence, problem.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    private sealed record Enrolment(string Phone, string Site, string Role, string Zone);
}
