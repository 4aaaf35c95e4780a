using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>When the coordinator, who is blinded, is asked to call.</summary>
public sealed class CallTests
{
    /// <summary>Week 2 is asked in one arm only: that it was missed as well may not show by an earlier call.</summary>
    [Fact]
    public void Missed_in_a_row_are_occasions_that_every_arm_has()
    {
        var study = Trial.NewestOf("mission-reconnect");
        var weekly = study.Occasions.First(plan => plan.Weeks.Contains(2));
        var trial = new Trial(study with
        {
            Occasions =
            [
                .. study.Occasions.Select(plan => plan == weekly ? plan with { Weeks = [.. plan.Weeks.Where(week => week != 2)] } : plan),
                weekly with { Id = "week-2", Weeks = [], Arms = [study.Arms[0].Id], Anchor = Anchor.FirstSession },
            ],
        });
        trial.Record(new StaffRecord.Activation());
        trial.Record(new StaffRecord.SessionPlanned(GroupSession.First, new LocalDate(2026, 3, 16)));
        trial.At(3, 2, 10).Tick();
        trial.Says("3 3 3");
        List<string> causes = [];
        for (var day = 3; day < 31; day++)
        {
            causes.AddRange(trial.At(3, day, 12).Tick().Effects.OfType<Effect.RaiseTask>().Where(task => task.Kind == TaskKind.CallAfterSilence).Select(task => task.Cause));
        }

        Assert.Equal(OccasionStatus.Closed, trial.Occasion("week-2").Status);
        Assert.Equal(["week-3"], causes);
    }
}
