using EmaPain.App.Ports;
using EmaPain.App.Tasks;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Tasks;

public sealed class TaskGuideTests
{
    /// <summary>The command line's verbs that a remedy may name.</summary>
    private static readonly string[] Commands =
        ["emapain participants show ", "emapain record ", "emapain alerts list ", "emapain tasks done ", "emapain staff add ", "emapain replay ", "emapain payments ", "emapain texts "];

    /// <summary>What a mailbox must not hold beside a participant's id.</summary>
    private static readonly string[] HealthWords =
        ["pain", "stress", "tension", "ptsd", "trauma", "veteran", "crisis", "suicid", "harm", "adverse", "symptom", "worse", "score", "rating", "treatment", "clinic"];

    public static TheoryData<TaskKind> Kinds => [.. Enum.GetValues<TaskKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_a_sentence_a_time_and_a_command_that_exists(TaskKind kind)
    {
        var task = Task(kind);
        Assert.EndsWith(".", TaskGuides.WhatOf(task), StringComparison.Ordinal);
        Assert.Contains(Commands, command => TaskGuides.RemedyOf(task).StartsWith(command, StringComparison.Ordinal));
        Assert.Equal("emapain tasks done mission-reconnect south task-1", TaskGuides.FinishOf(task));
        Assert.InRange(task.DueAt - task.RaisedAt, Duration.FromHours(1), Duration.FromDays(7));
        Assert.DoesNotContain('{', TaskGuides.WhatOf(task) + TaskGuides.RemedyOf(task));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_kind_is_told_in_words_of_health(TaskKind kind) => Assert.All(HealthWords, word =>
        Assert.DoesNotContain(word, $"{TaskGuides.Of(kind).What} {TaskGuides.Of(kind).Remedy}".Replace("emapain", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_command_is_filled_in_for_the_task_at_hand()
    {
        Assert.Equal("emapain record mission-reconnect ann resume", TaskGuides.RemedyOf(Task(TaskKind.AskWhetherToStop)));
        Assert.Equal("emapain staff add PERSON mission-reconnect south on-call ADDRESS", TaskGuides.RemedyOf(Task(TaskKind.NameAlertOwner, "on-call alert-7")));
        Assert.Equal("emapain replay inbound 3f", TaskGuides.RemedyOf(Task(TaskKind.LookAtDeadLetter, "inbound 3f")));
    }

    private static CoordinatorTask Task(TaskKind kind, string cause = "cause-1") =>
        TaskGuides.New(new TaskId("task-1"), AppStage.Ann.Study, AppStage.South, kind, AppStage.Ann.Participant, cause, AppStage.Monday);
}
