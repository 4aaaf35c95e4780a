using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class PoisonTests(PoisonStage poison) : IClassFixture<PoisonStage>
{
    private readonly TrialStage stage = poison.Stage;

    public static TheoryData<string> Queues => [.. QueueNames.All];

    [Theory]
    [MemberData(nameof(Queues))]
    public async Task A_message_that_is_no_JSON_is_kept_as_a_dead_letter_with_a_task_and_red_health(string queue)
    {
        await stage.Port<IStaffDirectory>().PutAsync(
            new StaffMember("duty", new StudyId(TrialStage.Study), new SiteId(TrialStage.Site), new StaffRoleId("on-call"), "duty@trial.example"), CancellationToken.None);
        var body = $"no JSON for {queue}";
        await stage.Port<IQueues>().SendRawAsync(queue, body, CancellationToken.None);
        await stage.SettleAsync();

        var letter = Assert.Single(await stage.Port<IDeadLetters>().AllAsync(CancellationToken.None), letter => letter.Queue == queue);
        Assert.Equal(body, letter.Body);
        Assert.Single(await stage.TasksAsync(), task => task.Kind == TaskKind.LookAtDeadLetter && task.Cause.Contains(letter.Id, StringComparison.Ordinal));
        using var health = await stage.Http.GetAsync(new Uri("api/health", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        var checks = (await health.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("checks").EnumerateArray();
        var red = Assert.Single(checks, check => !check.GetProperty("ok").GetBoolean());
        Assert.Equal("dead-letters", red.GetProperty("name").GetString());
        Assert.Contains("table DeadLetters", red.GetProperty("detail").GetString(), StringComparison.Ordinal);

        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.TextAsync(person, "3 4 2");
        Assert.Equal("completed", (await stage.OccasionAsync(person, "baseline")).GetProperty("status").GetString());
    }
}
