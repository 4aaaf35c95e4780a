using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>A hold, a pause or a fault of ours while a question is open: the person loses no row, and staff are asked to credit it.</summary>
public sealed class InterruptionTests
{
    private static readonly CompensationRule[] Rules =
    [
        Trial.StudyOf("mission-reconnect").Compensation.Rules[0],
        new() { Id = new RuleId("row"), Version = 1, On = CompensationEvent.Streak, Cents = 300, InARow = 2, Weeks = new WeekRange(1, 8), Instrument = new InstrumentId("PST") },
    ];

    private readonly Trial trial;

    public InterruptionTests()
    {
        var study = Trial.StudyOf("mission-reconnect");
        trial = new Trial(study with { Compensation = study.Compensation with { Rules = Rules } }, arm: "wait-list");
        trial.Record(new StaffRecord.Activation());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_a_hold_or_pause_took_away_is_passed_over_and_credited(bool isHold)
    {
        Answered(9);
        trial.Tried(Asked(16), SendOutcome.Accepted);
        Silenced(isHold, day: 16, hour: 10);
        Released();
        Assert.Equal(["week-2"], Credits(Closed(23)));
        Answered(23);

        trial.JudgeMoney("week-3");
        Assert.Equal(["week-1 500", "week-3 500", "week-3 300"], trial.Person.Ledger.Select(entry => $"{entry.Cause} {entry.Cents}"));
        Assert.Null(trial.Record(new StaffRecord.Adjustment(500, "week-2")).Refusal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_question_that_a_hold_or_pause_left_a_remainder_of_its_window_is_passed_over_and_credited(bool isHold)
    {
        Answered(9);
        Silenced(isHold, day: 15, hour: 12);
        trial.Tick();
        trial.At(3, 22, 19, 30);
        Released();
        trial.Tried(trial.Tick(), SendOutcome.Accepted);
        Assert.Equal(["week-2"], Credits(Closed(23)));
        Answered(23);

        trial.JudgeMoney("week-3");
        Assert.Equal(1300, Account.Balance(trial.Person.Ledger));
        Assert.Null(trial.Record(new StaffRecord.Adjustment(500, "week-2")).Refusal);
    }

    [Fact]
    public void A_question_that_goes_out_within_an_hour_of_its_time_in_spite_of_a_pause_is_like_any_other()
    {
        Silenced(isHold: false, day: 15, hour: 12);
        trial.At(3, 16, 10, 50);
        Released();
        trial.Tried(trial.Tick(), SendOutcome.Accepted);

        Assert.Empty(Credits(Closed(23)));
    }

    [Fact]
    public void A_question_that_a_pause_left_most_of_its_window_is_like_any_other()
    {
        Silenced(isHold: false, day: 15, hour: 12);
        trial.At(3, 18, 12);
        Released();
        trial.Tried(trial.Tick(), SendOutcome.Accepted);

        Assert.DoesNotContain("week-2", Credits(Closed(23)));
    }

    [Fact]
    public void A_question_whose_window_counts_from_when_it_goes_out_loses_nothing_by_a_pause()
    {
        var shifting = trial.Study with { Occasions = [.. trial.Study.Occasions.Select(plan => plan.Kind == OccasionKind.Texts ? plan with { CatchUp = CatchUp.Shift, WindowHours = 24 } : plan)] };
        trial.Study = shifting;
        Silenced(isHold: false, day: 15, hour: 12);
        trial.At(3, 16, 19);
        Released();
        trial.Tried(trial.Tick(), SendOutcome.Accepted);

        Assert.DoesNotContain("week-2", Credits(Closed(23)));
    }

    [Fact]
    public void Who_had_opted_out_before_the_pause_lost_nothing_by_it()
    {
        Silenced(isHold: false, day: 15, hour: 12);
        trial.Says("STOP");
        trial.At(3, 21, 18);
        Released();
        trial.At(3, 21, 19);
        trial.Says("START");
        trial.Tried(trial.Tick(), SendOutcome.Accepted);

        Assert.Empty(Credits(Closed(23)));
    }

    [Fact]
    public void A_question_that_goes_out_late_by_a_fault_of_ours_is_passed_over_and_credited()
    {
        Answered(9);
        trial.At(3, 22, 19, 30);
        trial.Tried(trial.Tick(), SendOutcome.Accepted);
        Assert.Equal(["week-2"], Credits(Closed(23)));
    }

    [Fact]
    public void A_phone_that_is_somebody_elses_asks_nobody_to_credit_the_open_question()
    {
        trial.Tried(Asked(16), SendOutcome.Accepted);
        trial.Says("wrong number");

        Assert.DoesNotContain("week-2", Credits(Closed(23)));
    }

    [Fact]
    public void Whoever_answers_after_the_hold_is_paid_and_needs_no_credit()
    {
        Answered(9);
        trial.Tried(Asked(16), SendOutcome.Accepted);
        trial.Record(new StaffRecord.Pause());
        trial.Record(new StaffRecord.Resume());
        trial.Says("3 4 2");
        Assert.Empty(Credits(Closed(23)));

        trial.JudgeMoney("week-2");
        Assert.Equal(1300, Account.Balance(trial.Person.Ledger));
    }

    [Theory]
    [InlineData(SendOutcome.Refused)]
    [InlineData(SendOutcome.Unknown)]
    public void A_text_that_did_not_surely_go_out_breaks_no_row(SendOutcome outcome)
    {
        Answered(9);
        trial.Tried(Asked(16), outcome);
        Assert.Equal(["week-2"], Credits(Closed(23)));
        Answered(23);

        trial.JudgeMoney("week-3");
        Assert.Equal(1300, Account.Balance(trial.Person.Ledger));
    }

    [Fact]
    public void What_a_move_to_another_version_leaves_no_time_for_breaks_no_row_and_is_credited()
    {
        Answered(9);
        Silenced(isHold: false, day: 15, hour: 12);
        trial.At(3, 16, 12);
        trial.Study = trial.Study with
        {
            Version = trial.Study.Version + 1, Earlier = [trial.Study], Occasions = [.. trial.Study.Occasions.Select(plan => plan with { WindowHours = plan.WindowHours - 6 })],
        };
        Assert.Equal(["week-2"], Credits([trial.Record(new StaffRecord.Migration(trial.Study.Version))]));
        Assert.Equal(MissingReason.NotDue, trial.Occasion("week-2").Reason);
        Released();
        Answered(23);

        Assert.Equal(["week-1 500", "week-3 500", "week-3 300"], trial.Person.Ledger.Select(entry => $"{entry.Cause} {entry.Cents}"));
    }

    [Fact]
    public void Who_simply_did_not_answer_has_no_credit()
    {
        Answered(9);
        trial.Tried(Asked(16), SendOutcome.Accepted);

        Assert.Empty(Credits(Closed(23)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_answers_late_after_a_hold_or_pause_keeps_the_row_as_whoever_is_silent_does(bool isHold)
    {
        Answered(9);
        trial.Tried(Asked(16), SendOutcome.Accepted);
        Silenced(isHold, day: 16, hour: 11);
        Assert.Equal(["week-2"], Credits([trial.At(3, 22, 22, 30).Tick()]));
        Released();
        trial.At(3, 23, 9).Says("3 4 2");
        Assert.Equal((OccasionStatus.Completed, MissingReason.Late), (trial.Occasion("week-2").Status, trial.Occasion("week-2").Reason));
        Answered(23);

        Assert.Equal(["week-1 500", "week-3 500", "week-3 300"], trial.Person.Ledger.Select(entry => $"{entry.Cause} {entry.Cents}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_says_a_part_on_the_phone_of_what_a_hold_or_pause_kept_back_keeps_the_row(bool isHold)
    {
        Answered(9);
        Silenced(isHold, day: 15, hour: 12);
        Assert.Equal(["week-2"], Credits(Closed(23)));
        Released();
        Assert.Null(trial.Record(new StaffRecord.AnswersTaken(new OccasionId("week-2"), [new SpokenAnswer(new ItemId("PST.pain"), 3)])).Refusal);
        Answered(23);

        Assert.Equal(["week-1 500", "week-3 500", "week-3 300"], trial.Person.Ledger.Select(entry => $"{entry.Cause} {entry.Cents}"));
    }

    [Fact]
    public void Who_says_a_part_on_the_phone_of_what_could_not_be_sent_keeps_the_row()
    {
        Answered(9);
        trial.Tried(Asked(16), SendOutcome.Refused);
        Assert.Equal(["week-2"], Credits(Closed(23)));
        Assert.Null(trial.Record(new StaffRecord.AnswersTaken(new OccasionId("week-2"), [new SpokenAnswer(new ItemId("PST.pain"), 3)])).Refusal);
        Answered(23);

        Assert.Equal(["week-1 500", "week-3 500", "week-3 300"], trial.Person.Ledger.Select(entry => $"{entry.Cause} {entry.Cents}"));
    }

    [Fact]
    public void A_question_of_which_it_is_known_only_later_that_it_never_arrived_breaks_no_row_and_is_credited()
    {
        Answered(9);
        var asked = Asked(16);
        trial.Tried(asked, SendOutcome.Accepted);
        Assert.Empty(Credits(Closed(23)));
        Answered(23);
        Assert.Equal(1000, Account.Balance(trial.Person.Ledger));

        var late = trial.Reported(asked, DeliveryReport.Failed);

        Assert.Equal(["week-2"], Credits([late]));
        Assert.Contains(late.Effects, effect => effect is Effect.RequestCompensation { Occasion.Value: "week-2" });
        trial.JudgeMoney("week-2");
        Assert.Equal(1300, Account.Balance(trial.Person.Ledger));
        Assert.Empty(trial.Reported(asked, DeliveryReport.Failed).Effects.OfType<Effect.RequestCompensation>());
    }

    private void Silenced(bool isHold, int day, int hour)
    {
        trial.At(3, day, hour);
        if (isHold)
        {
            trial.Says("I want to die");
        }
        else
        {
            trial.Record(new StaffRecord.Pause());
        }
    }

    private void Released()
    {
        trial.Record(new StaffRecord.HoldCleared());
        trial.Record(new StaffRecord.Resume());
    }

    private Decision Asked(int day)
    {
        trial.At(3, day, 10);
        return trial.Tick();
    }

    private void Answered(int day)
    {
        Asked(day);
        trial.Says("3 4 2");
        trial.JudgeMoney($"week-{(day - 2) / 7}");
    }

    /// <summary>All that time does before the next question.</summary>
    private List<Decision> Closed(int day)
    {
        var decisions = new List<Decision>();
        for (var end = trial.Calendar.Resolve(new LocalDateTime(2026, 3, day, 9, 0)); trial.Now < end; trial.Now += Duration.FromHours(6))
        {
            decisions.Add(trial.Tick());
        }

        return decisions;
    }

    private static IEnumerable<string> Credits(IEnumerable<Decision> decisions) =>
        decisions.SelectMany(decision => decision.Effects).OfType<Effect.RaiseTask>().Where(task => task.Kind == TaskKind.CreditUnaskedOccasion).Select(task => task.Cause).Distinct();
}
