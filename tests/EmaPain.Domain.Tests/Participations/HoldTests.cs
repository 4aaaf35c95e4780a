using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>A hold after a cry for help is a task every day until staff clear it.</summary>
public sealed class HoldTests
{
    private readonly Trial trial = Trial.Active("weekly-pst-peg");

    [Fact]
    public void Every_day_that_nobody_clears_the_hold_is_a_task_of_its_own()
    {
        trial.At(3, 3, 22).Says("I want to die");
        Assert.Empty(Tasks(trial.At(3, 4, 21, 59).Tick()));
        var first = Assert.Single(Tasks(trial.At(3, 4, 22).Tick()));
        Assert.Empty(Tasks(trial.At(3, 5, 21, 59).Tick()));
        Assert.NotEqual(first.Id, Assert.Single(Tasks(trial.At(3, 5, 22).Tick())).Id);
    }

    [Fact]
    public void The_day_is_counted_by_the_state_itself()
    {
        var cry = trial.At(3, 3, 22).Says("I want to die");
        Assert.Contains(cry.Effects, effect => effect is Effect.Due { At: var at } && at == trial.Now + Duration.FromDays(1));
    }

    [Fact]
    public void After_it_is_cleared_or_the_person_withdrew_nobody_is_asked()
    {
        trial.At(3, 3, 22).Says("I want to die");
        trial.Record(new StaffRecord.HoldCleared());
        Assert.Empty(Tasks(trial.At(3, 5, 22).Tick()));
        trial.Says("I want to die");
        trial.Record(new StaffRecord.Withdrawal());
        Assert.Empty(Tasks(trial.At(3, 7, 22).Tick()));
    }

    private static List<Effect.RaiseTask> Tasks(Decision decision) => [.. decision.Effects.OfType<Effect.RaiseTask>().Where(task => task.Kind == TaskKind.ClearHold)];
}
