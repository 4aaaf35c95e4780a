using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Replies;

/// <summary>What Event Grid delivers and nobody can read may be a text of anybody.</summary>
public sealed class UnreadableEventTests
{
    [Theory]
    [InlineData("{ \"words\": \"I want to kill myself\" }", "unjudged")]
    [InlineData("<html>no event at all</html>", null)]
    public async Task What_cannot_be_read_is_screened_as_it_came_and_a_cry_in_it_alerts_every_site(string body, string? rule)
    {
        using var stage = new AppStage();
        await stage.EventsAsync(body);
        await stage.WorkNowAsync();
        foreach (var (study, site) in stage.Get<IStudies>().Sites())
        {
            var alert = (await stage.Alerts.OpenAsync(study.Id, site.Id, AppStage.Cancel)).SingleOrDefault();
            Assert.Equal((rule, rule is null ? null : AlertLevel.Urgent), (alert?.Rule.Value, alert?.Level));
        }

        Assert.Single(await stage.Tasks.OpenAsync(new StudyId("all"), new SiteId("all"), AppStage.Cancel), task => task.Kind == TaskKind.LookAtUnreadableEvent);
    }
}
