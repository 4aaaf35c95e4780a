using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;

namespace EmaPain.App.Tests.Staff;

public sealed class StaffDeskTests
{
    private static readonly StaffForm Form = new(AppStage.Ann.Study, AppStage.South, HandAlerts.Clinician, "lee@trial.example");

    public static TheoryData<string> Slips => ["no-such-study", "no-such-site", "no-such-role", "bad-id", "bad-address"];

    [Theory]
    [MemberData(nameof(Slips))]
    public async Task A_slip_puts_nobody_on_the_list_and_is_audited(string code)
    {
        using var stage = new AppStage();
        var form = code switch
        {
            "no-such-study" => Form with { Study = new StudyId("other") },
            "no-such-site" => Form with { Site = new SiteId("east") },
            "no-such-role" => Form with { Role = new StaffRoleId("clinican") },
            "bad-address" => Form with { Address = "Dr. Lee <lee@trial.example>" },
            _ => Form,
        };
        var answer = await stage.Get<StaffDesk>().PutAsync(code == "bad-id" ? "dr/lee" : "lee", form, stage.Request(), AppStage.Cancel);
        Assert.IsNotType<StaffAnswer.Ok>(answer);
        Assert.Equal(code, Assert.Single(stage.Audit.Entries).Outcome);
        Assert.DoesNotContain(stage.Calls.Log, call => call == "IStaffDirectory.PutAsync");
    }

    [Fact]
    public async Task The_list_of_alerts_names_no_score_and_is_audited()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync();
        var answer = await stage.Get<StaffDesk>().AlertsAsync(AppStage.Ann.Study, AppStage.South, stage.Request(), AppStage.Cancel);
        var body = DomainJson.Write(Assert.IsType<StaffAnswer.Ok>(answer).Body);
        Assert.Contains("alert-1", body, StringComparison.Ordinal);
        Assert.DoesNotContain("evidence", body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(stage.Audit.Entries, entry => entry is { Act: "list-alerts", Outcome: "done" });
    }

    [Fact]
    public async Task The_list_of_participants_shows_who_stands_where_and_no_arm_or_phone()
    {
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        var answer = await stage.Get<StaffDesk>().ParticipantsAsync(AppStage.Ann.Study, AppStage.South, stage.Request(), AppStage.Cancel);
        var body = DomainJson.Write(Assert.IsType<StaffAnswer.Ok>(answer).Body);
        Assert.Contains("\"participant\":\"ann\",\"role\":\"veteran\",\"status\":\"active\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("wait-list", body, StringComparison.Ordinal);
        Assert.DoesNotContain(AppStage.Phone, body, StringComparison.Ordinal);
        Assert.Contains(stage.Audit.Entries, entry => entry is { Act: "list-participants", Outcome: "done" });
        Assert.IsType<StaffAnswer.NotFound>(
            await stage.Get<StaffDesk>().ParticipantsAsync(AppStage.Ann.Study, new SiteId("souht"), stage.Request(), AppStage.Cancel));
    }

    [Theory]
    [InlineData("mission-reconnect", "souht")]
    [InlineData("mission-reconect", "south")]
    public async Task A_slip_in_study_or_site_does_not_read_as_no_open_alert(string study, string site)
    {
        using var stage = new AppStage();
        Assert.IsType<StaffAnswer.NotFound>(
            await stage.Get<StaffDesk>().AlertsAsync(new StudyId(study), new SiteId(site), stage.Request(), AppStage.Cancel));
        Assert.Equal("no-such-site", Assert.Single(stage.Audit.Entries).Outcome);
    }
}
