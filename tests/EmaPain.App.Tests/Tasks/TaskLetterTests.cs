using EmaPain.App.Ports;
using EmaPain.App.Tasks;
using EmaPain.App.Tests.Golden;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Tasks;

public sealed class TaskLetterTests
{
    private static readonly StaffMember Kim = new("kim", AppStage.Ann.Study, AppStage.South, TaskMailing.Coordinator, "kim@example.org");

    /// <summary>Where a change is meant, the file becomes what the failure shows.</summary>
    [Theory]
    [InlineData("tasks.txt")]
    [InlineData("tasks.html")]
    public void The_mail_is_as_it_was_agreed(string file)
    {
        var mail = Write(
            Task("5d0c", TaskKind.CallAfterOptOut, -3), Task("77aa", TaskKind.AskWhetherToStop, -1), Task("91b2", TaskKind.CallAfterSilence, 0),
            Task("c3d4", TaskKind.LookAtDeadLetter, 0, "inbound 3f9a") with { Study = TaskGuides.NoStudy, Site = TaskGuides.NoSite, Participant = null });
        Assert.Equal("4 open tasks at site south, 1 overdue", mail.Subject);
        Assert.Equal("kim@example.org", mail.To);
        var written = (file.EndsWith("txt", StringComparison.Ordinal) ? mail.Text : mail.Html).ReplaceLineEndings("\n");
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Golden, "mail", file)), written.EndsWith('\n') ? written : written + "\n");
    }

    [Fact]
    public void One_task_is_one_task() => Assert.Equal("1 open task at site south", Write(Task("5d0c", TaskKind.CallAfterSilence, 0)).Subject);

    [Fact]
    public void A_mail_shows_a_hundred_tasks_and_says_where_the_others_are()
    {
        var mail = Write([.. Enumerable.Range(1, 102).Select(n => Task($"{n:x4}", TaskKind.CallAfterSilence, 0))]);
        Assert.Equal("102 open tasks at site south", mail.Subject);
        Assert.Contains("0064", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0065", mail.Text, StringComparison.Ordinal);
        Assert.All([mail.Text, mail.Html], body => Assert.Contains($"2 more are not shown here; all of them: emapain tasks list {Kim.Study} south.", body, StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_an_id_holds_is_encoded()
    {
        var mail = Write(Task("5d0c", TaskKind.CallAfterSilence, 0) with { Participant = new ParticipantId("<b>&\"x") });
        Assert.DoesNotContain("<b>&", mail.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;&amp;&quot;x", mail.Html, StringComparison.Ordinal);
    }

    private static Mail Write(params CoordinatorTask[] tasks) => TaskLetter.Write(
        Guid.Empty, Kim, [.. tasks.OrderBy(task => task.DueAt)], AppStage.Monday, due => due.InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).LocalDateTime);

    private static CoordinatorTask Task(string id, TaskKind kind, int days, string cause = "cause-1") => TaskGuides.New(
        new TaskId(id), AppStage.Ann.Study, AppStage.South, kind, AppStage.Ann.Participant, cause, AppStage.Monday + Duration.FromDays(days));
}
