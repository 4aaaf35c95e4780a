using System.Text.Json.Nodes;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Staff;

public sealed class MigrationTests : IDisposable
{
    private static readonly StudyDefinition ShorterWindow = ShippedStudies.Read("mission-reconnect", tree =>
    {
        tree["version"] = 2;
        tree["occasions"]![1]!["windowHours"] = 100;
    });

    private static readonly StudyDefinition OtherScale = ShippedStudies.Read("mission-reconnect", tree =>
    {
        tree["version"] = 2;
        tree["scales"]![0]!["maximum"] = 10;
    });

    private static readonly StudyDefinition Climbing = ShippedStudies.Read("mission-reconnect", tree =>
    {
        tree["version"] = 2;
        tree["alerts"]!["levels"]![2] = JsonNode.Parse("""
            { "level": "urgent", "steps": [{ "role": "on-call", "acknowledgeWithin": { "hours": 1 } }, { "role": "backup", "acknowledgeWithin": { "hours": 1 } }] }
            """);
    });

    private readonly AppStage stage = new(ShippedStudies.MissionReconnect);

    public void Dispose() => stage.Dispose();

    [Fact]
    public async Task A_person_moves_once_and_goes_on_in_the_later_version()
    {
        await stage.ActivateAsync(AppStage.Ann);
        await stage.AppointAsync("on-call");
        stage.Studies.Publish(ShorterWindow);
        Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(AppStage.Ann, new StaffRecord.Migration(2)));
        Assert.Equal("nothing-to-do", Refused(await stage.RecordAsync(AppStage.Ann, new StaffRecord.Migration(2))));

        var ann = await stage.PersonAsync(AppStage.Ann);
        Assert.Equal(2, ann.StudyVersion);
        Assert.Equal(100, (ann.OccasionOf(new OccasionId("week-3"))!.Closes - ann.OccasionOf(new OccasionId("week-3"))!.Planned).TotalHours);
        Assert.All(stage.Research.Rows.Where(row => row.Table == "Participants"), row => Assert.Equal(2, row.Columns["StudyVersion"]));
    }

    [Fact]
    public async Task A_version_whose_values_cannot_be_compared_is_refused_with_the_place()
    {
        await stage.ActivateAsync(AppStage.Ann);
        stage.Studies.Publish(OtherScale);

        Assert.Equal("not-comparable", Refused(await stage.RecordAsync(AppStage.Ann, new StaffRecord.Migration(2))));
        Assert.Equal(1, (await stage.PersonAsync(AppStage.Ann)).StudyVersion);
    }

    [Fact]
    public async Task Nobody_moves_to_a_version_whose_urgent_alerts_would_call_a_role_that_nobody_has()
    {
        await stage.ActivateAsync(AppStage.Ann);
        await stage.AppointAsync("on-call");
        stage.Studies.Publish(Climbing);
        var move = new StaffRecord.Migration(2);
        Assert.Equal("no-owner", Refused(await stage.RecordAsync(AppStage.Ann, move)));
        Assert.Equal(1, (await stage.PersonAsync(AppStage.Ann)).StudyVersion);

        await stage.AppointAsync("backup");
        Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(AppStage.Ann, move));
    }

    [Fact]
    public async Task Nobody_moves_to_a_version_that_is_not_published()
    {
        await stage.ActivateAsync(AppStage.Ann);

        Assert.Equal("no-such-version", Refused(await stage.RecordAsync(AppStage.Ann, new StaffRecord.Migration(2))));
    }

    private static string Refused(StaffAnswer answer) => Assert.IsType<StaffAnswer.Refused>(answer).Code;
}
