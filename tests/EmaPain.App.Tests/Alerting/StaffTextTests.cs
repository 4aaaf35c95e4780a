using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Alerting;

/// <summary>A ladder that texts whoever is on call from the site's number for staff, and mails the clinician after an hour.</summary>
public sealed class StaffTextTests
{
    private const string StaffNumber = "+18135550160";
    private const string KimsPhone = "+18135550151";
    private static readonly StaffRoleId OnCall = new("on-call");
    private static readonly StaffMember Kim = new("kim", AppStage.Ann.Study, AppStage.South, OnCall, "kim@trial.example", PhoneNumber.Read(KimsPhone));
    private static readonly StaffMember Lee = new("lee", AppStage.Ann.Study, AppStage.South, HandAlerts.Clinician, "lee@trial.example");

    [Fact]
    public async Task Whoever_is_on_call_gets_one_text_from_the_number_for_staff_and_it_says_nothing_of_health()
    {
        using var stage = await WithAsync(Kim, Lee);
        await CryAsync(stage, "1");
        var text = Assert.Single(ToStaff(stage));
        Assert.Equal(StaffNumber, text.From.Value);
        Assert.DoesNotContain("ann", text.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", text.Text, StringComparison.OrdinalIgnoreCase);
        await stage.WorkNowAsync();
        Assert.Single(ToStaff(stage));
        await CryAsync(stage, "2");
        Assert.Equal(2, ToStaff(stage).Count);
        Assert.Contains((await AlertAsync(stage)).Notices, notice => notice is { Recipient: "kim", Channel: NoticeChannel.Text, Outcome: MailOutcome.Accepted, Tries.Count: 2 });
    }

    [Fact]
    public async Task A_STOP_of_the_person_and_one_of_staff_touch_each_others_texts_not()
    {
        using var stage = await WithAsync(Kim, Lee);
        await CryAsync(stage, "1");
        var page = Assert.Single(ToStaff(stage));
        await stage.EventsAsync($"report|r1|{page.Tag}|OptedOut|{KimsPhone}");
        await stage.WorkNowAsync();
        Assert.Null((await stage.PersonAsync(AppStage.Ann)).OptedOutSince);
        await stage.EventsAsync(LineEvents.Text("2", AppStage.Phone, AppStage.Sender, "STOP. I want to die"));
        await stage.WorkNowAsync();
        Assert.Equal(2, ToStaff(stage).Count);
    }

    [Fact]
    public async Task A_step_that_only_the_text_reached_hands_over_when_the_text_did_not_arrive()
    {
        using var stage = await WithAsync(Kim, Lee);
        stage.Mailer.FailNext();
        await CryAsync(stage, "1");
        Assert.Empty(stage.Mailer.Taken);
        await stage.EventsAsync($"report|r1|{Assert.Single(ToStaff(stage)).Tag}|Failed|{KimsPhone}");
        await stage.WorkNowAsync();
        Assert.Equal("lee@trial.example", Assert.Single(stage.Mailer.Taken).To);
        Assert.False((await stage.Get<HealthDesk>().LookAsync(AppStage.Cancel)).Checks.Single(check => check.Name == "alert-steps").Ok);
    }

    [Fact]
    public async Task Nobody_is_activated_while_the_highest_level_has_no_owner_or_no_phone_to_text()
    {
        using var stage = await WithAsync();
        Assert.Equal("no-owner", await ActivateAsync(stage));
        await stage.Staff.PutAsync(Lee, AppStage.Cancel);
        await stage.Staff.PutAsync(Kim with { Phone = null }, AppStage.Cancel);
        Assert.Equal("no-owner", await ActivateAsync(stage));
        Assert.Null((await stage.PersonAsync(AppStage.Ann)).ActivatedAt);
        await stage.Staff.PutAsync(Kim, AppStage.Cancel);
        Assert.Null(await ActivateAsync(stage));
        Assert.NotNull((await stage.PersonAsync(AppStage.Ann)).ActivatedAt);
    }

    private static async Task<string?> ActivateAsync(AppStage stage) =>
        (await stage.RecordAsync(AppStage.Ann, new StaffRecord.Activation())).Refusal()?.Code;

    private static async Task<AppStage> WithAsync(params StaffMember[] staff)
    {
        var study = ShippedStudies.MissionReconnect;
        var hour = new TimeAllowed { Hours = 1 };
        var ladder = new AlertLevelPlan
        {
            Level = AlertLevel.Urgent,
            Steps =
            [
                new AlertStep { Role = OnCall, Channel = AlertChannel.MailAndText, AcknowledgeWithin = hour },
                new AlertStep { Role = HandAlerts.Clinician, AcknowledgeWithin = hour },
            ],
        };
        var stage = new AppStage(study with
        {
            Sites = [.. study.Sites.Select(site => site with { StaffNumber = StaffNumber })],
            Alerts = study.Alerts with { Levels = [.. study.Alerts.Levels.Where(level => level.Level != AlertLevel.Urgent), ladder] },
        });
        foreach (var member in staff)
        {
            await stage.Staff.PutAsync(member, AppStage.Cancel);
        }

        await stage.EnrolAsync(AppStage.Ann);
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.Allocation(new ArmId("wait-list")));
        await stage.WorkAsync();
        return stage;
    }

    private static async Task CryAsync(AppStage stage, string id)
    {
        stage.Clock.Pass(Duration.FromMinutes(1));
        await stage.EventsAsync(LineEvents.Text(id, AppStage.Phone, AppStage.Sender, "I want to die"));
        await stage.WorkNowAsync();
    }

    private static List<OutgoingSms> ToStaff(AppStage stage) => [.. stage.Carrier.WentOut.Where(sms => sms.To.Value == KimsPhone)];

    private static async Task<Alert> AlertAsync(AppStage stage) => (await stage.PersonAsync(AppStage.Ann)).Alerts.Single();
}
