using System.Text.Json;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tasks;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Staff;

public sealed class TextDeskTests
{
    private const string Remark = "see you in Valhalla";
    private const string Day = "2026-01-05";

    [Fact]
    public async Task A_text_that_nothing_understood_becomes_a_task_whose_command_shows_it()
    {
        using var stage = await WithRemarkAsync();
        var task = Assert.Single(await stage.Tasks.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
        Assert.Equal(TaskKind.ReadText, task.Kind);
        Assert.Equal($"emapain texts mission-reconnect ann --date {Day}", TaskGuides.RemedyOf(task));
        Assert.Equal(stage.Clock.Now + Duration.FromDays(1), task.DueAt);
        Assert.False(task.TellsTheArm);
        var text = Assert.Single(await TextsAsync(stage, "lee"));
        var local = stage.Clock.Now.InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).LocalDateTime;
        Assert.Equal((Remark, $"{local:uuuu-MM-dd'T'HH:mm:ss}", "America/New_York"), (text.GetProperty("text").GetString(), text.GetProperty("local").GetString(), text.GetProperty("zone").GetString()));
    }

    [Fact]
    public async Task A_text_after_the_days_task_was_done_opens_it_again_and_the_same_text_once_more_does_not()
    {
        using var stage = await WithRemarkAsync();
        var task = Assert.Single(await stage.Tasks.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
        stage.Clock.Pass(Duration.FromHours(1));
        await stage.Get<TaskDesk>().FinishAsync(task.Study, task.Site, task.Id, stage.Request(), AppStage.Cancel);
        await TextAsync(stage, "text-1", AppStage.Phone, Remark);
        Assert.Empty(await stage.Tasks.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
        stage.Clock.Pass(Duration.FromHours(1));
        await TextAsync(stage, "text-2", AppStage.Phone, "the tractor drowned in molasses");
        Assert.Equal(task.Id, Assert.Single(await stage.Tasks.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel)).Id);
        Assert.Equal(2, (await TextsAsync(stage, "lee")).Length);
    }

    [Fact]
    public async Task Only_the_persons_own_texts_of_that_day_are_shown_by_phones_old_and_new()
    {
        using var stage = await WithRemarkAsync();
        await TextAsync(stage, "stranger", "+18135550177", "the tractor drowned in molasses");
        Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(AppStage.Ann, new StaffRecord.PhoneChange("+18135550191")));
        await TextAsync(stage, "after", "+18135550191", "5 4 3");
        await TextAsync(stage, "not-hers-any-more", AppStage.Phone, "the tractor drowned in molasses");
        Assert.Equal(["5 4 3", Remark], (await TextsAsync(stage, "lee", "today")).Select(text => text.GetProperty("text").GetString()!).Order());
        Assert.Empty(await TextsAsync(stage, "lee", "2026-01-04"));
    }

    [Fact]
    public async Task Nothing_is_read_before_the_look_stands_in_the_audit_and_each_look_is_an_entry()
    {
        using var stage = await WithRemarkAsync();
        var before = stage.Calls.Log.Count;
        await TextsAsync(stage, "lee");
        var calls = stage.Calls.Log.Skip(before).ToList();
        Assert.InRange(calls.IndexOf("IAudit.WriteAsync"), 0, calls.FindIndex(call => call.StartsWith("IInbox", StringComparison.Ordinal)) - 1);
        await TextsAsync(stage, "lee");
        Assert.Equal(
            [("lee", "mission-reconnect~ann 2026-01-05"), ("lee", "mission-reconnect~ann 2026-01-05")],
            stage.Audit.Entries.Where(entry => entry is { Act: "read-texts", Outcome: "done" }).Select(entry => (entry.Actor, entry.Subject)));
    }

    [Theory]
    [InlineData("lee", "blinded", null)]
    [InlineData("cora", "blinded", "blinded")]
    [InlineData("cora", "unblinded", null)]
    [InlineData("nobody", "unblinded", "not-on-the-list")]
    [InlineData("nora", "unblinded", "not-on-the-list")]
    public async Task Where_there_are_arms_whoever_alerts_call_reads_and_of_coordinators_the_unblinded(string person, string sight, string? refusal)
    {
        using var stage = await WithRemarkAsync();
        var before = stage.Calls.Log.Count;
        var answer = await stage.Get<TextDesk>().ReadAsync(AppStage.Ann, Day, stage.Request() with { Actor = person, IsUnblinded = sight == "unblinded" }, AppStage.Cancel);
        Assert.Equal(refusal, answer.Refusal()?.Code);
        Assert.Equal(refusal is null, stage.Calls.Log.Skip(before).Any(call => call.StartsWith("IInbox", StringComparison.Ordinal)));
        Assert.Contains(stage.Audit.Entries, entry => (entry.Actor, entry.Act, entry.Outcome) == (person, "read-texts", refusal ?? "done"));
    }

    [Fact]
    public async Task Where_there_are_no_arms_a_coordinator_reads()
    {
        using var stage = new AppStage();
        var key = new ParticipationKey(ShippedStudies.Weekly.Id, new ParticipantId("bea"));
        var site = ShippedStudies.Weekly.Sites[0].Id;
        Assert.IsType<StaffAnswer.Ok>(await stage.EnrolAsync(key, "+18135550193", site.Value));
        await stage.Staff.PutAsync(new StaffMember("cora", key.Study, site, TaskMailing.Coordinator, "cora@trial.example"), AppStage.Cancel);
        Assert.IsType<StaffAnswer.Ok>(await stage.Get<TextDesk>().ReadAsync(key, Day, stage.Request() with { Actor = "cora" }, AppStage.Cancel));
    }

    [Theory]
    [InlineData("ann", "soon", "bad-date")]
    [InlineData("nobody", Day, "not-enrolled")]
    [InlineData("nobody", "today", "not-enrolled")]
    public async Task What_is_not_there_is_said(string participant, string day, string code)
    {
        using var stage = await WithRemarkAsync();
        var answer = await stage.Get<TextDesk>().ReadAsync(AppStage.Ann with { Participant = new ParticipantId(participant) }, day, stage.Request() with { Actor = "lee" }, AppStage.Cancel);
        Assert.Equal(code, answer.Refusal()!.Code);
    }

    [Fact]
    public async Task Of_somebody_erased_nothing_is_shown()
    {
        using var stage = await WithRemarkAsync();
        Assert.IsType<StaffAnswer.Ok>(await stage.EraseAsync(AppStage.Ann));
        await stage.WorkAsync();
        Assert.Equal("not-enrolled", (await stage.Get<TextDesk>().ReadAsync(AppStage.Ann, Day, stage.Request() with { Actor = "lee" }, AppStage.Cancel)).Refusal()!.Code);
    }

    private static async Task<AppStage> WithRemarkAsync()
    {
        var stage = await HandTexts.WithAnnAsync();
        foreach (var (id, site, role) in new[] { ("lee", AppStage.South, "clinician"), ("cora", AppStage.South, "coordinator"), ("nora", new SiteId("north"), "clinician") })
        {
            await stage.Staff.PutAsync(new StaffMember(id, AppStage.Ann.Study, site, new StaffRoleId(role), $"{id}@trial.example"), AppStage.Cancel);
        }

        await TextAsync(stage, "text-1", AppStage.Phone, Remark);
        return stage;
    }

    private static async Task TextAsync(AppStage stage, string id, string phone, string words)
    {
        await stage.EventsAsync(LineEvents.Text(id, phone, AppStage.Sender, words));
        await stage.WorkNowAsync();
    }

    private static async Task<JsonElement[]> TextsAsync(AppStage stage, string person, string day = Day)
    {
        var answer = await stage.Get<TextDesk>().ReadAsync(AppStage.Ann, day, stage.Request() with { Actor = person }, AppStage.Cancel);
        return [.. JsonDocument.Parse(DomainJson.Write(Assert.IsType<StaffAnswer.Ok>(answer).Body)).RootElement.GetProperty("texts").EnumerateArray()];
    }
}
