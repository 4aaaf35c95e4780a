using EmaPain.App.Tasks;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>What tasks and their mail tell coordinators to type is what the command line takes.</summary>
public sealed class RemedyTests : IAsyncLifetime
{
    private StubApp app = null!;

    public static TheoryData<TaskKind> Kinds => [.. Enum.GetValues<TaskKind>()];

    public async Task InitializeAsync() => app = await StubApp.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_commands_of_every_kind_of_task_are_requests(TaskKind kind)
    {
        app.Answer = _ => (200, "null");
        var task = TaskGuides.New(
            new TaskId("8b0c"), new StudyId("mission-reconnect"), new SiteId("south"), kind, new ParticipantId("p1"), CauseOf(kind),
            Instant.FromUtc(2026, 1, 5, 15, 0));
        foreach (var command in new[] { TaskGuides.RemedyOf(task), TaskGuides.FinishOf(task) })
        {
            var run = await app.RunAsync([.. command.Split(' ').Skip(1), "--json"]);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }

        Assert.Equal(2, app.Requests.Count);
    }

    private static string CauseOf(TaskKind kind) => kind switch
    {
        TaskKind.NameCoach => "p2",
        TaskKind.ReadText => "2026-01-05",
        _ => "inbound 3f",
    };
}
