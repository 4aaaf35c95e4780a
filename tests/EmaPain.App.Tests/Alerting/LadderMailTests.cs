using System.Text.Json;
using EmaPain.App.Alerting;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Alerting;

/// <summary>Whom a ladder mails, under the virtual clock: on call for an hour, the clinicians for two, then the lead. It is Monday, January 5.</summary>
public sealed class LadderMailTests
{
    private const string Cry = "I want to die";
    private static readonly StaffRoleId OnCall = new("on-call");
    private static readonly StaffRoleId Lead = new("lead");

    [Fact]
    public async Task Each_step_mails_everybody_of_its_role_when_its_time_has_come_and_nobody_twice()
    {
        using var stage = await WithStaffAsync(("kim", OnCall), ("lee", HandAlerts.Clinician), ("ana", HandAlerts.Clinician), ("max", Lead));
        await CryAsync(stage);
        Assert.Equal(["kim"], Told(stage));
        await PassAsync(stage, minutes: 59);
        Assert.Equal(["kim"], Told(stage));
        await PassAsync(stage, minutes: 1);
        Assert.Equal(["kim", "ana", "lee"], Told(stage));
        await PassAsync(stage, minutes: 120);
        Assert.Equal(["kim", "ana", "lee", "max"], Told(stage));
    }

    [Fact]
    public async Task A_step_whose_people_are_on_leave_hands_over_at_once_and_health_is_red_until_somebody_acknowledges()
    {
        using var stage = await WithStaffAsync(("kim", OnCall), ("lee", HandAlerts.Clinician));
        await stage.Staff.SetLeaveAsync(AppStage.Ann.Study, AppStage.South, "kim", new Leave(new LocalDate(2026, 1, 5), new LocalDate(2026, 1, 9)), AppStage.Cancel);
        Assert.True(await IsCoveredAsync(stage));
        await CryAsync(stage);
        Assert.Equal(["lee"], Told(stage));
        Assert.False(await IsCoveredAsync(stage));
        Assert.Contains(
            await stage.Tasks.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel),
            task => task.Kind == TaskKind.NameAlertOwner && task.Cause.StartsWith("on-call", StringComparison.Ordinal));
        await RecordAsync(stage, new AlertRecord.Acknowledgement());
        Assert.True(await IsCoveredAsync(stage));
    }

    [Fact]
    public async Task A_step_whose_mailboxes_refuse_the_mail_hands_over_at_once()
    {
        using var stage = await WithStaffAsync(("kim", OnCall), ("lee", HandAlerts.Clinician));
        stage.Mailer.FailNext();
        await CryAsync(stage);
        Assert.Equal(["lee"], Told(stage));
    }

    [Fact]
    public async Task A_ladder_without_anybody_is_climbed_to_its_end_and_stays_red()
    {
        using var stage = await WithStaffAsync();
        await CryAsync(stage);
        Assert.Equal(2, (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Rung);
        Assert.False(await IsCoveredAsync(stage));
    }

    [Fact]
    public async Task Staff_record_a_contact_and_close_the_alert_and_everything_is_audited()
    {
        using var stage = await WithStaffAsync(("kim", OnCall), ("lee", HandAlerts.Clinician));
        await CryAsync(stage);
        await RecordAsync(stage, new AlertRecord.ContactAttempt(AttemptOutcome.Reached));
        await PassAsync(stage, minutes: 24 * 60);
        Assert.Equal(["kim"], Told(stage));
        Assert.IsType<StaffAnswer.Refused>(await RecordAsync(stage, new AlertRecord.Closure()));
        await RecordAsync(stage, new AlertRecord.Finding(AlertDisposition.KnownState));
        Assert.IsType<StaffAnswer.Ok>(await RecordAsync(stage, new AlertRecord.Closure()));
        Assert.Equal(AlertStatus.Closed, (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Status);
        Assert.Equal(
            ["done", "done", "done", "no-disposition"],
            stage.Audit.Entries.Where(entry => entry.Act.StartsWith("alert ", StringComparison.Ordinal)).Select(entry => entry.Outcome).Order());
    }

    [Fact]
    public async Task An_alert_stays_on_the_list_until_it_is_closed_with_what_is_to_be_done_next_and_by_when()
    {
        using var stage = await WithStaffAsync(("kim", OnCall), ("lee", HandAlerts.Clinician));
        await CryAsync(stage);
        Assert.Equal("open acknowledge 16:00", await ListedAsync(stage));
        await PassAsync(stage, minutes: 61);
        Assert.Equal("open acknowledge 16:00 overdue", await ListedAsync(stage));
        await RecordAsync(stage, new AlertRecord.Acknowledgement());
        Assert.Equal("acknowledged contact 17:01", await ListedAsync(stage));
        stage.Clock.Pass(Duration.FromMinutes(61));
        Assert.Equal("acknowledged contact 17:01 overdue", await ListedAsync(stage));
        await RecordAsync(stage, new AlertRecord.ContactAttempt(AttemptOutcome.Reached));
        Assert.Equal("acknowledged disposition", await ListedAsync(stage));
        await RecordAsync(stage, new AlertRecord.Finding(AlertDisposition.KnownState));
        Assert.Equal("acknowledged close", await ListedAsync(stage));
        await RecordAsync(stage, new AlertRecord.Closure());
        Assert.Equal("none", await ListedAsync(stage));
    }

    [Theory]
    [InlineData(AppStage.Phone)]
    [InlineData("+18135550177")]
    public async Task Whoever_is_called_after_the_first_step_sees_the_phone_and_the_text_as_well(string phone)
    {
        using var stage = await WithStaffAsync(("kim", OnCall), ("lee", HandAlerts.Clinician));
        await CryAsync(stage, phone);
        await PassAsync(stage, minutes: 60);
        Assert.Equal(["kim", "lee"], Told(stage));
        var row = Assert.Single(await stage.Alerts.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
        var token = $"{row.Study}_{row.Site}_{row.Alert}_lee";
        await stage.Get<AlertDesk>().TakeOnAsync(token, AppStage.Cancel);
        foreach (var (what, shown) in new[] { (RevealKind.Phone, phone), (RevealKind.Text, Cry) })
        {
            var (_, revealed) = await stage.Get<AlertReveal>().RevealAsync(token, "lee", what, AppStage.Cancel);
            Assert.Equal(shown, revealed?.Value);
        }
    }

    [Fact]
    public async Task A_slip_in_the_alert_is_not_taken_for_a_record()
    {
        using var stage = await WithStaffAsync();
        var answer = await stage.Get<AlertRecordDesk>().RecordAsync(
            AppStage.Ann.Study, AppStage.South, new AlertId("nobody"), new AlertRecord.Acknowledgement(), stage.Request(), AppStage.Cancel);
        Assert.Equal("no-such-alert", Assert.IsType<StaffAnswer.NotFound>(answer).Code);
    }

    private static async Task<AppStage> WithStaffAsync(params (string Id, StaffRoleId Role)[] staff)
    {
        var study = ShippedStudies.MissionReconnect;
        AlertStep Step(StaffRoleId role, int hours) => new() { Role = role, AcknowledgeWithin = new TimeAllowed { Hours = hours } };
        var ladder = new AlertLevelPlan { Level = AlertLevel.Urgent, Steps = [Step(OnCall, 1), Step(HandAlerts.Clinician, 2), Step(Lead, 2)] };
        var stage = new AppStage(study with
        {
            Alerts = study.Alerts with { Levels = [.. study.Alerts.Levels.Where(level => level.Level != AlertLevel.Urgent), ladder] },
        });
        foreach (var (id, role) in staff)
        {
            await stage.Staff.PutAsync(new StaffMember(id, AppStage.Ann.Study, AppStage.South, role, $"{id}@trial.example"), AppStage.Cancel);
        }

        await stage.EnrolAsync(AppStage.Ann);
        await stage.WorkAsync();
        return stage;
    }

    private static async Task CryAsync(AppStage stage, string phone = AppStage.Phone)
    {
        await stage.EventsAsync(LineEvents.Text("cry", phone, AppStage.Sender, Cry));
        await stage.WorkNowAsync();
    }

    private static async Task PassAsync(AppStage stage, int minutes)
    {
        stage.Clock.Pass(Duration.FromMinutes(minutes));
        await stage.TickAsync();
        await stage.WorkNowAsync();
    }

    private static IEnumerable<string> Told(AppStage stage) => stage.Mailer.Taken.Select(mail => mail.To.Split('@')[0]);

    private static async Task<bool> IsCoveredAsync(AppStage stage) =>
        (await stage.Get<HealthDesk>().LookAsync(AppStage.Cancel)).Checks.Single(check => check.Name == "alert-steps").Ok;

    private static async Task<StaffAnswer> RecordAsync(AppStage stage, AlertRecord record)
    {
        var alert = (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Id;
        return await stage.Get<AlertRecordDesk>().RecordAsync(AppStage.Ann.Study, AppStage.South, alert, record, stage.Request(), AppStage.Cancel);
    }

    private static async Task<string> ListedAsync(AppStage stage)
    {
        var answer = await stage.Get<StaffDesk>().AlertsAsync(AppStage.Ann.Study, AppStage.South, stage.Request(), AppStage.Cancel);
        var rows = JsonSerializer.SerializeToElement(Assert.IsType<StaffAnswer.Ok>(answer).Body, DomainJson.Options).EnumerateArray().ToList();
        return rows is not [var row] ? "none" : string.Join(' ', Words(row));

        static IEnumerable<string> Words(JsonElement row)
        {
            yield return row.GetProperty("status").GetString()!;
            yield return row.GetProperty("next").GetString()!;
            if (row.TryGetProperty("by", out var by))
            {
                yield return by.GetString()![11..16];
            }

            if (row.GetProperty("isOverdue").GetBoolean())
            {
                yield return "overdue";
            }
        }
    }
}
