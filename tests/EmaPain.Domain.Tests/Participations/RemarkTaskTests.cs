using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>What nobody here understood is read by a person, wherever the writer stands.</summary>
public sealed class RemarkTaskTests
{
    private const string Remark = "see you in Valhalla";

    [Theory]
    [InlineData("asked")]
    [InlineData("answered")]
    [InlineData("nothing asked yet")]
    [InlineData("paused")]
    [InlineData("wrong number")]
    [InlineData("opted out")]
    [InlineData("withdrawn")]
    [InlineData("completed")]
    public void A_remark_has_somebody_read_it_by_the_next_business_day_wherever_the_person_stands(string state)
    {
        var trial = In(state);
        var (texts, alerts) = (trial.Person.Pending, trial.Person.Alerts);
        var today = trial.Now.InZone(DateTimeZoneProviders.Tzdb[trial.Calendar.Zone]).Date;
        var task = Assert.Single(trial.Says(Remark).Effects.OfType<Effect.RaiseTask>());
        Assert.Equal((TaskKind.ReadText, $"{today:uuuu-MM-dd}", trial.Now), (task.Kind, task.Cause, task.AskedAt));
        Assert.InRange(task.DueAt!.Value - trial.Now, Duration.FromHours(24), Duration.FromDays(4));
        Assert.Equal(alerts, trial.Person.Alerts);
        Assert.InRange(trial.Person.Pending.Length - texts.Length, 0, 1);
    }

    [Fact]
    public void Words_beside_answers_are_read_and_the_answers_count()
    {
        var trial = In("asked");
        var decision = trial.Says("6 7 7 daughter wrecked the car, nobody hurt");
        Assert.Equal(6, trial.Value("week-1", "PST.pain"));
        Assert.Equal(TaskKind.ReadText, Assert.Single(decision.Effects.OfType<Effect.RaiseTask>()).Kind);
    }

    [Fact]
    public void Texts_of_one_day_are_one_task_and_the_next_days_another()
    {
        var trial = In("asked");
        var first = TaskOf(trial.Says(Remark));
        trial.Now += Duration.FromHours(2);
        var second = TaskOf(trial.Says("the tractor drowned in molasses"));
        Assert.Equal((first.Id, first.Cause), (second.Id, second.Cause));
        Assert.True(second.AskedAt > first.AskedAt);
        trial.Now += Duration.FromDays(1);
        Assert.NotEqual(first.Id, TaskOf(trial.Says(Remark)).Id);
    }

    [Fact]
    public void A_text_that_comes_late_is_of_the_day_on_which_the_carrier_received_it()
    {
        var trial = In("asked");
        var yesterday = trial.Now.InZone(DateTimeZoneProviders.Tzdb[trial.Calendar.Zone]).Date.PlusDays(-1);
        Assert.Equal($"{yesterday:uuuu-MM-dd}", TaskOf(trial.Says(Remark, ago: Duration.FromDays(1))).Cause);
    }

    [Fact]
    public void On_a_friday_it_is_due_on_monday()
    {
        var trial = In("asked");
        trial.At(3, 13, 16);
        Assert.Equal(trial.Now + Duration.FromDays(3), TaskOf(trial.Says(Remark)).DueAt);
    }

    [Theory]
    [InlineData("5 4 3")]
    [InlineData("5 or 6")]
    [InlineData("thanks, see you Monday")]
    [InlineData("I want to kill myself")]
    [InlineData("these questions upset me, I had to sit down after")]
    [InlineData("Liked \"Study check-in: rate your past week from 0 (none) to 10 (worst).\"")]
    public void What_was_understood_or_is_seen_to_anyway_is_no_such_task(string text) =>
        Assert.DoesNotContain(In("asked").Says(text).Effects.OfType<Effect.RaiseTask>(), task => task.Kind == TaskKind.ReadText);

    [Theory]
    [InlineData("who is this, I run a tractor shop", TaskKind.CheckPhoneNumber)]
    [InlineData("I want to leave the study, my tractor needs me", TaskKind.AskWhetherToStop)]
    public void What_has_a_task_of_its_own_has_no_second_one(string text, TaskKind kind) =>
        Assert.Equal(kind, Assert.Single(In("asked").Says(text).Effects.OfType<Effect.RaiseTask>()).Kind);

    [Fact]
    public void A_peer_coachs_word_about_a_veteran_is_no_remark_and_anything_else_is_one()
    {
        var trial = new Trial(Trial.NewestOf("imppress"), role: new RoleId("coach"));
        Assert.Empty(trial.Says("CONTACT 1 PHONE he talked of his tractor").Effects.OfType<Effect.RaiseTask>());
        Assert.Equal(TaskKind.ReadText, TaskOf(trial.Says("the tractor drowned in molasses")).Kind);
    }

    private static Effect.RaiseTask TaskOf(Decision decision) => Assert.Single(decision.Effects.OfType<Effect.RaiseTask>(), task => task.Kind == TaskKind.ReadText);

    /// <summary>Somebody on a weekday at ten in the morning, or soon after.</summary>
    private static Trial In(string state)
    {
        var trial = Trial.Active("weekly-pst-peg");
        if (state == "nothing asked yet")
        {
            return trial;
        }

        trial.At(3, 9, 10).Tick();
        switch (state)
        {
            case "answered":
                trial.Says("5 4 3");
                break;
            case "paused":
                trial.Record(new StaffRecord.Pause());
                break;
            case "wrong number":
                trial.Says("wrong number");
                break;
            case "opted out":
                trial.Says("STOP");
                break;
            case "withdrawn":
                trial.Record(new StaffRecord.Withdrawal());
                break;
            case "completed":
                trial.At(6, 30, 10).Tick();
                break;
        }

        trial.Now += Duration.FromMinutes(5);
        return trial;
    }
}
