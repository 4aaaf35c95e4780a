using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Tests.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Alerts;

/// <summary>Worsening that was added to a graver alert of its rule outlives that alert.</summary>
public sealed class CorrectedEvidenceTests
{
    [Fact]
    public void When_a_correction_withdraws_an_alert_what_earlier_occasions_added_to_it_is_raised_by_itself()
    {
        var trial = Trial.Active("mission-reconnect", arm: "wait-list");
        trial.At(3, 2, 9).Tick();
        trial.Says("1 1 1");
        trial.At(3, 9, 10).Tick();
        trial.Says("2 1 1");
        trial.At(3, 16, 10).Tick();
        trial.At(3, 23, 10).Tick();
        trial.Says("3 1 1");
        trial.JudgeWorsening("week-3");
        trial.Record(new StaffRecord.AnswersTaken(
            new OccasionId("week-2"),
            [new(new ItemId("PST.pain"), 2), new(new ItemId("PST.stress"), 1), new(new ItemId("PST.tension"), 1)],
            TakenAt: trial.Now - Duration.FromDays(5)));
        trial.JudgeWorsening("week-2");
        Assert.Equal(["week-3 Review Open"], Alerts(trial));

        trial.Says("CHANGE PAIN 1");
        trial.JudgeWorsening("week-3");

        Assert.Equal(["week-3 Review Withdrawn", "week-2 Info Open"], Alerts(trial));
        Assert.Empty(trial.JudgeWorsening("week-3").Happenings);
    }

    private static IEnumerable<string> Alerts(Trial trial) => trial.Person.Alerts.Select(alert => $"{alert.Occasion} {alert.Level} {alert.Status}");
}
