using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Screening throws: every text ends as an urgent alert, whoever wrote it and whatever it says.</summary>
public sealed class BrokenScreenTests(BrokenScreenStage fixture) : IClassFixture<BrokenScreenStage>
{
    private readonly TrialStage stage = fixture.Stage;

    [Theory]
    [InlineData(null, "5 4 3")]
    [InlineData(null, "I want to kill myself")]
    [InlineData(null, "STOP")]
    [InlineData("pause", "hello")]
    [InlineData("opt-out", "hello")]
    [InlineData("withdraw", "hello")]
    public async Task A_participants_text_becomes_an_alert(string? before, string text)
    {
        var person = await stage.VolunteerAsync();
        if (before is not null)
        {
            await stage.RecordAsync(TrialStage.Study, person.Id, new { record = before });
        }

        await AlertsAsync(() => stage.TextAsync(person, text));
    }

    [Fact]
    public Task A_strangers_text_becomes_an_alert() => AlertsAsync(() => stage.TextAsync("+18135550001", TrialStage.Sender, "hello"));

    [Fact]
    public Task A_text_to_a_number_of_no_study_becomes_an_alert_at_every_site() =>
        AlertsAsync(() => stage.PostEventsAsync(
            """[{"id":"x","eventType":"Microsoft.Communication.SMSReceived","data":{"messageId":"m-1","from":"18135550002","to":"18135550000","message":"hello"}}]"""));

    private async Task AlertsAsync(Func<Task> write)
    {
        var before = await OpenAsync();
        await write();
        var alert = Assert.Single((await OpenAsync()).ExceptBy(before.Select(old => old.Alert), fresh => fresh.Alert));
        Assert.Equal(("unjudged", AlertLevel.Urgent), (alert.Rule.Value, alert.Level));
        Assert.Contains(await stage.TasksAsync(TrialStage.Study, TrialStage.Site), task => task.Kind == TaskKind.ReadUnjudgedText);
    }

    private async Task<IReadOnlyList<AlertRow>> OpenAsync() =>
        await stage.Port<IAlertBoard>().OpenAsync(new StudyId(TrialStage.Study), new SiteId(TrialStage.Site), CancellationToken.None);
}
