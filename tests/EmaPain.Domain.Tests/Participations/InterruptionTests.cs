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
        trial = new Trial(study with { Compensation = study.Compensation with { Rules = Rules } });
        trial.Record(new StaffRecord.Activation());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_a_hold_or_pause_took_away_is_passed_over_and_credited(bool isHold)
    {
        Answered(9);
        trial.Tried(Asked(16), SendOutcome.Accepted);
        if (isHold)
        {
            trial.Says("I want to die");
        }
        else
        {
            trial.Record(new StaffRecord.Pause());
        }

        trial.Record(new StaffRecord.HoldCleared());
        trial.Record(new StaffRecord.Resume());
        Assert.Equal(["week-2"], Credits(Closed(23)));
        Answered(23);

        trial.JudgeMoney("week-3");
        Assert.Equal(["week-1 500", "week-3 500", "week-3 300"], trial.Person.Ledger.Select(entry => $"{entry.Cause} {entry.Cents}"));
        Assert.Null(trial.Record(new StaffRecord.Adjustment(500, "week-2")).Refusal);
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
    public void Who_simply_did_not_answer_has_no_credit()
    {
        Answered(9);
        trial.Tried(Asked(16), SendOutcome.Accepted);

        Assert.Empty(Credits(Closed(23)));
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
