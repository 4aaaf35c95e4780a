using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using EmaPain.Local.Cohort.Doors;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Serving;

public sealed class PhonePageServerTests(ServedTrialFixture fixture) : IClassFixture<ServedTrialFixture>, IDisposable
{
    private readonly PageClient page = new(fixture.Trial);

    public void Dispose() => page.Dispose();

    [Fact]
    public async Task A_person_is_enrolled_prompted_and_answers_through_the_real_doors()
    {
        Assert.Null(await page.EnrolAsync("S-001", "+17015550201"));
        Assert.Null(await page.MoveAsync("next-prompt", "S-001"));
        Assert.Null(await page.TypeAsync("S-001", "5 4 3"));
        var state = await page.StateAsync("S-001");
        var texts = state.GetProperty("person").GetProperty("texts").EnumerateArray().ToList();
        Assert.Equal(["trial", "trial", "person", "trial"], texts.Select(text => text.GetProperty("by").GetString()));
        Assert.Equal("delivered", texts[2].GetProperty("state").GetString());
        var prompted = texts[1].GetProperty("at").GetDateTimeOffset();
        Assert.Equal((DayOfWeek.Monday, new TimeSpan(15, 0, 0)), (prompted.DayOfWeek, prompted.TimeOfDay));
        var rows = fixture.Trial.Machine.Research.GetTableClient("Responses")
            .QueryAsync<TableEntity>($"PartitionKey eq '{ServedTrialFixture.Study}~S-001' and Value ge 0");
        Assert.Equal([5, 4, 3], (await rows.ToListAsync()).Select(row => row.GetInt32("Value")!.Value).OrderDescending());
    }

    [Fact]
    public async Task A_phone_may_be_written_as_people_write_it()
    {
        Assert.Null(await page.EnrolAsync("S-009", "701-555-0209"));
        Assert.Null(await page.TypeAsync("S-009", "HELP"));
        var person = (await page.StateAsync("S-009")).GetProperty("person");
        Assert.Equal("+17015550209", person.GetProperty("phone").GetString());
        Assert.Contains(person.GetProperty("texts").EnumerateArray(), text => text.GetProperty("by").GetString() == "person");
    }

    [Fact]
    public async Task Whoever_connects_again_gets_the_whole_state()
    {
        await page.EnrolAsync("S-002", "+17015550202");
        var first = await page.StateAsync("S-002");
        var again = await page.StateAsync("S-002");
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal("active", first.GetProperty("person").GetProperty("shown").GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_next_prompt_is_a_text_and_no_meeting_with_staff()
    {
        const string Study = "mission-reconnect";
        Assert.Null(await page.EnrolAsync("S-005", "+17015550205", Study, "south", "wait-list"));
        foreach (var texts in new[] { 1, 2 })
        {
            Assert.Null(await page.AskAsync("clock", new { to = "next-prompt", study = Study, participant = "S-005" }));
            Assert.Equal(texts, fixture.Trial.Machine.Carrier.Phones.Of("+17015550205").Count(text => text.Text.StartsWith("Study check-in", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_day_goes_by_and_no_more()
    {
        await page.EnrolAsync("S-003", "+17015550203");
        var before = Now(await page.StateAsync("S-003"));
        Assert.Null(await page.MoveAsync("next-day"));
        Assert.Equal(before.AddDays(1), Now(await page.StateAsync("S-003")));
    }

    [Fact]
    public async Task What_staff_do_elsewhere_is_seen_without_a_click()
    {
        await page.EnrolAsync("S-004", "+17015550204");
        var paused = page.StateAsync("S-004", state => state.GetProperty("person").GetProperty("shown").GetProperty("status").GetString() == "paused");
        using var http = new HttpClient { BaseAddress = fixture.Trial.Machine.Host.Address };
        var door = new StaffDoor(http, TrialKeys.Coordinator, fixture.Trial.Machine.Keys.Staff);
        var path = $"api/studies/{ServedTrialFixture.Study}/participants/S-004/records";
        Assert.True((await door.CallAsync(new StaffCall(HttpMethod.Post, path, """{"record":"pause"}""", Guid.CreateVersion7()), CancellationToken.None)).IsDone);
        await paused;
    }

    [Fact]
    public async Task Whoever_was_enrolled_elsewhere_can_be_chosen_once_a_text_has_come()
    {
        using var http = new HttpClient { BaseAddress = fixture.Trial.Machine.Host.Address };
        var door = new StaffDoor(http, TrialKeys.Coordinator, fixture.Trial.Machine.Keys.Staff);
        var path = $"api/studies/{ServedTrialFixture.Study}/participants/S-006";
        const string Form = """{"phone":"+17015550206","site":"main","role":"veteran","zone":"America/New_York","consent":"2026-01"}""";
        Assert.True((await door.CallAsync(new StaffCall(HttpMethod.Put, path, Form, Guid.CreateVersion7()), CancellationToken.None)).IsDone);
        Assert.True((await door.CallAsync(new StaffCall(HttpMethod.Post, $"{path}/records", """{"record":"activation"}""", Guid.CreateVersion7()), CancellationToken.None)).IsDone);
        // Week 1 lies on a Monday within days 7 to 13.
        for (var day = 0; day < 14; day++)
        {
            Assert.Null(await page.MoveAsync("next-day"));
        }

        Assert.Equal("+17015550206", (await page.StateAsync("S-006")).GetProperty("person").GetProperty("phone").GetString());
    }

    [Theory]
    [InlineData("clock", """{"to":"yesterday"}""", "next-event, next-day or next-prompt")]
    [InlineData("clock", """{"to":"next-prompt","study":"weekly-pst-peg","participant":"nobody"}""", "Nobody here is called 'nobody'")]
    [InlineData("texts", """{"study":"weekly-pst-peg","participant":"nobody","text":"hi"}""", "Nobody here is called 'nobody'")]
    [InlineData("people", """{"study":"weekly-pst-peg","participant":"x","phone":"+17015550299","site":"mars","role":"veteran","zone":"America/New_York"}""", "There is no site 'mars'")]
    public async Task What_cannot_be_done_is_refused_in_a_sentence(string path, string wish, string words) =>
        Assert.Contains(words, await page.AskAsync(path, JsonSerializer.Deserialize<JsonElement>(wish)), StringComparison.Ordinal);

    [Fact]
    public async Task The_page_runs_no_script_but_its_own_files()
    {
        using var answer = await page.Http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.StartsWith("default-src 'self';", string.Join("", answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotMatch("<script>|<style| on[a-z]+=| style=", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Another_site_reaches_nothing()
    {
        using var renamed = new HttpRequestMessage(HttpMethod.Get, "/trial") { Headers = { Host = "evil.example" } };
        using var misdirected = await page.Http.SendAsync(renamed);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, misdirected.StatusCode);
        using var form = new StringContent("""{"to":"next-day"}""", System.Text.Encoding.UTF8, "text/plain");
        using var posted = await page.Http.PostAsync(new Uri("/clock", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, posted.StatusCode);
    }

    private static DateTimeOffset Now(JsonElement state) => state.GetProperty("now").GetDateTimeOffset();
}
