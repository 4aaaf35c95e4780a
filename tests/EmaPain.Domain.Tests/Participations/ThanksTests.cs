using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Thanks with the new balance, once for each paid occasion.</summary>
public sealed class ThanksTests
{
    private readonly Trial trial = Trial.Active("mission-reconnect", arm: "mission-reconnect");

    [Fact]
    public void Whoever_leaves_the_unpaid_rest_unanswered_is_thanked_after_an_hour()
    {
        Answer(hour: 12);
        Assert.Empty(Thanks(trial.JudgeMoney("week-1")));
        Assert.Empty(Thanks(Wait(minutes: 59)));
        Assert.Equal("Thank you. $5.00 was added; your study balance is $5.00.", Assert.Single(Thanks(Wait(minutes: 1))).Text);
        Assert.Empty(Thanks(Wait(minutes: 60)));

        trial.Says("3");
        Assert.Empty(Thanks(trial.JudgeMoney("week-1")));
    }

    [Fact]
    public void Whoever_goes_on_is_thanked_at_the_end()
    {
        Answer(hour: 12);
        trial.JudgeMoney("week-1");
        Wait(minutes: 10);
        trial.Says("3");

        Assert.Single(Thanks(trial.JudgeMoney("week-1")));
        Assert.Empty(Thanks(Wait(minutes: 60)));
    }

    [Fact]
    public void Nobody_is_thanked_at_night_but_in_the_morning()
    {
        Answer(hour: 19, minute: 30);
        var due = trial.JudgeMoney("week-1").Effects.OfType<Effect.Due>().Single().At;
        Assert.Equal(new LocalDateTime(2026, 3, 10, 9, 0), trial.Calendar.LocalAt(due));
        Assert.Empty(Thanks(Wait(minutes: 60)));

        trial.Now = due;
        Assert.Single(Thanks(trial.Tick()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nobody_is_thanked_who_is_held_or_has_opted_out_and_time_does_not_stand_still(bool held)
    {
        Answer(hour: 12);
        trial.JudgeMoney("week-1");
        trial.Record(held ? new StaffRecord.Pause() : new StaffRecord.OptOut());

        Assert.Empty(Thanks(Wait(minutes: 60)));
        var due = trial.Tick().Effects.OfType<Effect.Due>().FirstOrDefault()?.At;
        Assert.True(due is null || due > trial.Now);
    }

    private void Answer(int hour, int minute = 0)
    {
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, hour, minute);
        trial.Says("3 4 2");
    }

    private Decision Wait(int minutes)
    {
        trial.Now += Duration.FromMinutes(minutes);
        return trial.Tick();
    }

    private static IEnumerable<Effect.SendText> Thanks(Decision decision) =>
        decision.Effects.OfType<Effect.SendText>().Where(text => text.Purpose == Purpose.Thanks);
}
