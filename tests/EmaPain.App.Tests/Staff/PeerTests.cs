using EmaPain.App.Alerting;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Staff;

/// <summary>What a peer coach texts reaches the patient's record, whatever breaks on the way; a coach who leaves is replaced.</summary>
public sealed class PeerTests
{
    private const string Sender = "+18135550182";
    private static readonly SiteId Second = new("second");
    private static readonly StudyDefinition Study = ShippedStudies.Read("imppress");

    [Fact]
    public async Task A_concern_by_text_opens_an_urgent_alert_about_that_patient_alone()
    {
        using var stage = await StageAsync();
        await SaysAsync(stage, 1, "CONCERN 2 he did not open the door");
        await stage.WorkAsync();

        var alert = Assert.Single((await stage.PersonAsync(Key("v-2"))).Alerts);
        Assert.Equal(("concern", AlertLevel.Urgent, AlertStatus.Open), (alert.Rule.Value, alert.Level, alert.Status));
        Assert.Empty((await stage.PersonAsync(Key("v-1"))).Alerts);
        Assert.Empty((await stage.PersonAsync(Key("c-1"))).Alerts);
        Assert.Equal(Key("v-2"), Assert.Single(await stage.Alerts.OpenAsync(Study.Id, Second, AppStage.Cancel)).Participation);

        var token = $"{Study.Id}_{Second}_{alert.Id}_lee";
        await stage.KnowAsync("lee", Study.Id, Second);
        await stage.Get<AlertDesk>().TakeOnAsync(token, AppStage.Cancel);
        var (_, revealed) = await stage.Get<AlertReveal>().RevealAsync(token, "lee", RevealKind.Text, AppStage.Cancel);
        Assert.Equal("CONCERN 2 he did not open the door", revealed?.Value);
    }

    /// <summary>Whose number 2 that is, nobody can tell before somebody has read it: so somebody has to.</summary>
    [Theory]
    [InlineData("CONCERN 2", "concern")]
    [InlineData("concerned about your car? call 8005550100", null)]
    [InlineData("CONTACT 2 PHONE", null)]
    public async Task A_concern_from_a_phone_that_is_nobodys_is_an_urgent_alert_of_that_phone(string text, string? rule)
    {
        using var stage = await StageAsync();
        await stage.EventsAsync(LineEvents.Text("t-1", "+18135550399", Sender, text));
        await stage.EventsAsync(LineEvents.Text("t-1", "+18135550399", Sender, text));
        await stage.WorkAsync();

        Assert.Equal(rule is null ? [] : [rule], (await stage.Alerts.OpenAsync(Study.Id, Second, AppStage.Cancel)).Select(alert => alert.Rule.Value));
        Assert.Equal(rule is not null, Assert.Single(stage.Carrier.WentOut).Text.StartsWith("Thank you, study staff are told now", StringComparison.Ordinal));
        Assert.Single(await stage.Tasks.OpenAsync(Study.Id, Second, AppStage.Cancel), task => task.Kind == TaskKind.FindUnknownPhone);
    }

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashAfter)]
    public async Task A_concern_is_lost_at_no_point_and_raised_once(Fault fault)
    {
        for (var call = 0; ; call++)
        {
            using var stage = await StageAsync();
            await SaysAsync(stage, 1, "CONCERN 2");
            var before = stage.Calls.Log.Count;
            stage.Calls.FailAt(before + call, fault);
            await stage.WorkAsync();
            var alert = Assert.Single((await stage.PersonAsync(Key("v-2"))).Alerts);
            Assert.Null(alert.Repeats);
            if (stage.Calls.Log.Count <= before + call)
            {
                Assert.True(call > 12, "No port was called.");
                return;
            }
        }
    }

    [Fact]
    public async Task A_new_coach_has_the_person_and_the_one_before_no_more()
    {
        using var stage = await StageAsync();
        await DoneAsync(stage, "c-2", new StaffRecord.PeerAssigned(new ParticipantId("v-2"), 1));
        await stage.WorkAsync();

        Assert.Equal(new ParticipantId("c-2"), (await stage.PersonAsync(Key("v-2"))).Coach);
        Assert.Equal([new ParticipantId("v-1")], (await stage.PersonAsync(Key("c-1"))).Peers.Select(peer => peer.Patient));
        await SaysAsync(stage, 1, "CONCERN 2");
        await stage.WorkAsync();
        Assert.Empty((await stage.PersonAsync(Key("v-2"))).Alerts);
        Assert.Single((await stage.PersonAsync(Key("v-1"))).Alerts); // No number that is known: about everybody who is left.
    }

    [Fact]
    public async Task A_coach_who_leaves_leaves_a_task_for_each_person()
    {
        using var stage = await StageAsync();
        await DoneAsync(stage, "c-1", new StaffRecord.Withdrawal());
        await stage.WorkAsync();

        var tasks = (await stage.Tasks.OpenAsync(Study.Id, Second, AppStage.Cancel)).Where(task => task.Kind == TaskKind.NameCoach);
        Assert.Equal(["v-1", "v-2"], tasks.Select(task => task.Cause).Order());
    }

    [Fact]
    public async Task A_coach_is_given_patients_who_take_part_and_nobody_else()
    {
        using var stage = await StageAsync();
        Assert.Equal("not-enrolled", await RefusedAsync(stage, "c-2", new StaffRecord.PeerAssigned(new ParticipantId("v-9"), 1)));
        Assert.Equal("no-patient", await RefusedAsync(stage, "c-2", new StaffRecord.PeerAssigned(new ParticipantId("c-1"), 1)));
        Assert.Equal("no-coach", await RefusedAsync(stage, "v-1", new StaffRecord.PeerAssigned(new ParticipantId("v-2"), 1)));
        Assert.Equal("bad-number", await RefusedAsync(stage, "c-2", new StaffRecord.PeerAssigned(new ParticipantId("v-2"), 3)));
        Assert.Equal("number-taken", await RefusedAsync(stage, "c-1", new StaffRecord.PeerAssigned(new ParticipantId("v-2"), 1)));
    }

    /// <summary>Coach c-1 with v-1 and v-2, and coach c-2 with nobody.</summary>
    private static async Task<AppStage> StageAsync()
    {
        var stage = new AppStage(Study);
        await EnrolAsync(stage, "c-1", "coach", PhoneOf(1));
        await EnrolAsync(stage, "c-2", "coach", PhoneOf(2));
        await EnrolAsync(stage, "v-1", "patient", "+18135550301");
        await EnrolAsync(stage, "v-2", "patient", "+18135550302");
        await DoneAsync(stage, "c-1", new StaffRecord.PeerAssigned(new ParticipantId("v-1"), 1));
        await DoneAsync(stage, "c-1", new StaffRecord.PeerAssigned(new ParticipantId("v-2"), 2));
        await stage.WorkAsync();
        return stage;
    }

    private static ParticipationKey Key(string id) => new(Study.Id, new ParticipantId(id));

    private static string PhoneOf(int coach) => $"+1813555020{coach}";

    private static Task SaysAsync(AppStage stage, int coach, string text) => stage.EventsAsync(LineEvents.Text($"t-{text}", PhoneOf(coach), Sender, text));

    private static async Task EnrolAsync(AppStage stage, string id, string role, string phone)
    {
        var form = new EnrolmentForm(phone, Second, new RoleId(role), null, "America/New_York", null, null, "consent-1");
        Assert.IsType<StaffAnswer.Ok>(await stage.Get<EnrolmentDesk>().EnrolAsync(Key(id), form, stage.Request(), AppStage.Cancel));
    }

    private static async Task DoneAsync(AppStage stage, string id, StaffRecord record) => Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(Key(id), record));

    private static async Task<string?> RefusedAsync(AppStage stage, string id, StaffRecord record) => (await stage.RecordAsync(Key(id), record)).Refusal()?.Code;
}
