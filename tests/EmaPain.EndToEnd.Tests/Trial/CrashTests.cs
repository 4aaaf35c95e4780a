using EmaPain.Domain.Participations;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class CrashTests(CrashStage crash) : IClassFixture<CrashStage>
{
    private readonly TrialStage stage = crash.Stage;

    public static TheoryData<CrashPoint> Points => [.. Enum.GetValues<CrashPoint>()];

    [Theory]
    [MemberData(nameof(Points))]
    public async Task A_worker_that_dies_at_a_prompt_leaves_exactly_one_prompt(CrashPoint point)
    {
        var person = await stage.VolunteerAsync();
        crash.Crash.Arm(person, point);
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await crash.Work.PassAsync(stage);
        Assert.True(crash.Crash.Struck);

        Assert.Single(stage.TextsTo(person));
        await stage.TextAsync(person, "3 4 2");
        Assert.Equal(["baseline PST.pain 3 1", "baseline PST.stress 4 1", "baseline PST.tension 2 1"], await stage.AnswersOfAsync(person));
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task A_worker_that_dies_at_a_reply_leaves_the_answer_stored_once_and_one_next_question(CrashPoint point)
    {
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        crash.Crash.Arm(person, point);
        await stage.TextAsync(person, "3");
        await crash.Work.PassAsync(stage);
        Assert.True(crash.Crash.Struck);

        Assert.Equal(2, stage.TextsTo(person).Count);
        Assert.Contains("your stress", stage.TextsTo(person)[1], StringComparison.Ordinal);
        Assert.Equal(["baseline PST.pain 3 1"], await stage.AnswersOfAsync(person));
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task A_worker_that_dies_at_the_money_books_it_once_and_thanks_once(CrashPoint point)
    {
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.PassAsync(TimeSpan.FromDays(7));
        crash.Crash.Arm(person, point, decision => point > CrashPoint.AfterTheCommit || decision.Happenings.OfType<Happening.EntryBooked>().Any());
        await stage.TextAsync(person, "3 4 2");
        await crash.Work.PassAsync(stage);
        Assert.True(crash.Crash.Struck);

        Assert.Equal(500, (await stage.ShowAsync(person)).GetProperty("balanceCents").GetInt32());
        Assert.Equal(500, await stage.CentsOfAsync(person));
        Assert.Single(stage.TextsTo(person), text => text.Contains("$5.00 was added", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CrashPoint.BeforeTheCommit)]
    [InlineData(CrashPoint.AfterTheCommit)]
    public async Task A_worker_that_dies_at_a_worsening_raises_and_mails_it_once(CrashPoint point)
    {
        using var put = await stage.StaffAsync(
            HttpMethod.Put, "api/staff/clinician-1", new { study = TrialStage.Study, site = TrialStage.Site, role = "clinician", address = "clinician@example.org" });
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.TextAsync(person, "1 1 1");
        await stage.PassAsync(TimeSpan.FromDays(7));
        var mails = stage.Machine.Mails.Accepted;
        crash.Crash.Arm(person, point, decision => decision.Happenings.OfType<Happening.AlertRaised>().Any());
        await stage.TextAsync(person, "4 1 1");
        await crash.Work.PassAsync(stage);
        Assert.True(crash.Crash.Struck);

        Assert.Equal(mails + 1, stage.Machine.Mails.Accepted);
        using var open = await stage.StaffAsync(HttpMethod.Get, $"api/studies/{TrialStage.Study}/sites/{TrialStage.Site}/alerts", null);
        Assert.Contains($"\"participant\":\"{person.Id}\"", await open.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_dies_after_the_commit_of_a_staff_record_has_it_carried_out_by_its_guard()
    {
        var person = await stage.VolunteerAsync();
        await crash.Work.ReleaseGuardsAsync(stage);
        crash.Crash.Arm(person, CrashPoint.AfterTheCommit);
        using var answer = await stage.StaffAsync(
            HttpMethod.Post, $"api/studies/{TrialStage.Study}/participants/{person.Id}/records", new { record = "assessment-completed", occasion = "assessment-baseline" });
        await stage.SettleAsync();
        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(0, await stage.CentsOfAsync(person));

        await crash.Work.ReleaseGuardsAsync(stage);
        Assert.Equal(2000, await stage.CentsOfAsync(person));
    }

    [Fact]
    public async Task One_persons_dead_worker_holds_up_nobody_else_of_the_same_due_message()
    {
        var people = new List<Volunteer>();
        for (var number = 0; number < 5; number++)
        {
            people.Add(await stage.VolunteerAsync());
        }

        crash.Crash.Arm(people[2], CrashPoint.BeforeTheCommit);
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await crash.Work.PassAsync(stage);
        Assert.True(crash.Crash.Struck);
        Assert.All(people, person => Assert.Single(stage.TextsTo(person)));
    }
}
