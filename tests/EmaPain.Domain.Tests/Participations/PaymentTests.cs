using System.Collections.Immutable;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>From what is owed to what is paid, in one person's account book.</summary>
public sealed class PaymentTests
{
    private static readonly PayoutId March = new("march");
    private static readonly PayoutId April = new("april");
    private readonly Trial trial = Trial.Active("mission-reconnect");

    [Fact]
    public void What_is_owed_is_approved_once_and_paid_once()
    {
        Interview();
        Approve(March);
        Assert.Equal((2000, 2000, 0), Sums());
        Assert.Empty(Approve(March).Happenings);
        Assert.Empty(Approve(April).Happenings);

        Report(March, PaymentResult.Paid);
        Assert.Equal((0, 0, 2000), Sums());
        Assert.Equal("recorded-before", Report(March, PaymentResult.Paid).Refusal!.Code);
        Assert.Empty(Approve(April).Happenings);
        Assert.Equal(["Earned 2000", "Approved 0", "Disbursed -2000"], Lines());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_payment_that_failed_or_came_back_is_paid_again_with_a_later_payout(bool wasPaid)
    {
        Interview();
        Approve(March);
        if (wasPaid)
        {
            Report(March, PaymentResult.Paid);
        }

        Report(March, PaymentResult.Failed);
        Assert.Equal((2000, 0, 0), Sums());
        Assert.Equal("failed-before", Report(March, PaymentResult.Paid).Refusal!.Code);
        Assert.Empty(Approve(March).Happenings);
        Approve(April);
        Report(April, PaymentResult.Paid);
        Assert.Equal((0, 0, 2000), Sums());
    }

    [Fact]
    public void Who_approved_and_who_confirmed_stands_in_the_book()
    {
        Interview();
        Approve(March);
        Report(March, PaymentResult.Paid);

        Assert.Equal([null, "kim", "lee"], trial.Person.Ledger.Select(entry => entry.Actor));
        Assert.Equal(new Payment(March, 2000), trial.Person.Ledger[^1].Payment);
    }

    [Fact]
    public void Money_taken_back_after_it_was_paid_is_written_off_with_a_task_and_lessens_no_later_payment()
    {
        Adjust(500, "travel");
        Earn("week-1");
        Approve(March);
        Report(March, PaymentResult.Paid);
        var decision = Lose("week-1");

        Assert.Equal([EntryType.Reversed, EntryType.Overpaid], Booked(decision));
        Assert.Equal("week-1", trial.Person.Ledger[^1].Cause);
        Assert.Equal("week-1 $5.00", Assert.Single(decision.Effects.OfType<Effect.RaiseTask>(), task => task.Kind == TaskKind.SettleOverpayment).Cause);
        Interview();
        Assert.Equal((2000, 0, 1000), Sums());
        Assert.Equal(2000, Account.Owed(trial.Person.Ledger));
    }

    [Fact]
    public void Each_overpaid_cause_has_an_entry_and_a_task_of_its_own_and_one_that_is_lost_again_a_further_task()
    {
        Earn("week-1");
        Earn("week-2");
        Approve(March);
        Report(March, PaymentResult.Paid);
        var whole = trial.Person.Occasions;
        string[] tasks = [OverpaidTask(Lose("week-1")), OverpaidTask(Lose("week-2")), OverpaidTask(Regain("week-1", whole)), OverpaidTask(Lose("week-1"))];

        Assert.Equal(["week-1 $5.00", "week-2 $5.00 (write-off 2)", "", "week-1 $5.00 (write-off 4)"], tasks);
        Assert.Equal(["week-1 500", "week-2 500", "week-1 -500", "week-1 500"], trial.Person.Ledger.Where(entry => entry.Type == EntryType.Overpaid).Select(entry => $"{entry.Cause} {entry.Cents}"));
    }

    [Fact]
    public void What_was_written_off_before_causes_were_told_apart_stands_for_them()
    {
        Earn("week-1");
        Approve(March);
        Report(March, PaymentResult.Paid);
        var whole = trial.Person.Occasions;
        Lose("week-1");
        var old = trial.Person with { Ledger = trial.Person.Ledger.SetItem(trial.Person.Ledger.Length - 1, trial.Person.Ledger[^1] with { Cause = "overpaid" }) };
        Assert.Empty(CompensationJudge.Judge(trial.Study, old, trial.Now));

        trial.Person = old;
        Regain("week-1", whole);
        Assert.Equal("overpaid -500", trial.Person.Ledger.Where(entry => entry.Type == EntryType.Overpaid).Select(entry => $"{entry.Cause} {entry.Cents}").Last());
        Assert.Equal((0, 0, 500), Sums());
    }

    [Fact]
    public void What_was_written_off_comes_back_where_the_payment_fails_so_that_nothing_unearned_is_paid_again()
    {
        Earn("week-1");
        Approve(March);
        Lose("week-1");
        Assert.Equal([EntryType.Failed, EntryType.Overpaid], Booked(Report(March, PaymentResult.Failed)));

        Assert.Equal((0, 0, 0), Sums());
    }

    [Fact]
    public void A_failed_payment_takes_nothing_back_that_was_written_off_of_another()
    {
        Earn("week-1");
        Approve(March);
        Report(March, PaymentResult.Paid);
        Lose("week-1");
        Interview();
        Approve(April);
        Assert.Equal([EntryType.Failed], Booked(Report(April, PaymentResult.Failed)));

        Assert.Equal((2000, 0, 500), Sums());
    }

    [Fact]
    public void Opt_out_and_withdrawal_keep_what_is_earned()
    {
        Interview();
        trial.Record(new StaffRecord.OptOut());
        trial.Record(new StaffRecord.Withdrawal());
        Approve(March);

        Assert.Equal((2000, 2000, 0), Sums());
    }

    [Fact]
    public void An_occasion_whose_pay_was_written_off_is_not_credited_by_hand()
    {
        Earn("week-1");
        Approve(March);
        Lose("week-1");

        Assert.Equal("paid-by-rule", Adjust(500, "week-1").Refusal!.Code);
    }

    [Fact]
    public void A_held_week_that_would_be_paid_asks_staff_to_credit_it()
    {
        trial.Record(new StaffRecord.Pause());
        var credits = new List<string>();
        for (var day = 0; day < 20; day++)
        {
            trial.Now += Duration.FromDays(1);
            credits.AddRange(trial.Tick().Effects.OfType<Effect.RaiseTask>().Where(task => task.Kind == TaskKind.CreditUnaskedOccasion).Select(task => task.Cause));
        }

        Assert.Equal(["week-1"], credits);
    }

    [Fact]
    public void A_week_that_was_not_asked_after_an_opt_out_asks_nobody_to_credit_it()
    {
        trial.Record(new StaffRecord.OptOut());
        trial.Now += Duration.FromDays(20);

        Assert.DoesNotContain(trial.Tick().Effects, effect => effect is Effect.RaiseTask { Kind: TaskKind.CreditUnaskedOccasion });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_failure_that_was_recorded_in_error_is_taken_back_by_an_entry_of_its_own_and_may_happen_after_all(bool wasPaid)
    {
        Interview();
        Approve(March);
        if (wasPaid)
        {
            Report(March, PaymentResult.Paid);
        }

        var before = Sums();
        Report(March, PaymentResult.Failed);
        Assert.Equal([EntryType.Restored], Booked(Restore(March)));
        Assert.Equal(before, Sums());
        Assert.Empty(Approve(April).Happenings);
        Assert.Equal("not-failed", Restore(March).Refusal!.Code);

        Report(March, PaymentResult.Failed);
        Assert.Equal((2000, 0, 0), Sums());
        Approve(April);
        Report(April, PaymentResult.Paid);
        Assert.Equal((0, 0, 2000), Sums());
        Assert.Equal(trial.Person.Ledger.Length, trial.Person.Ledger.Select(entry => entry.Id).Distinct().Count());
    }

    [Fact]
    public void What_is_paid_again_already_is_not_restored()
    {
        Interview();
        Approve(March);
        Report(March, PaymentResult.Failed);
        Approve(April);

        Assert.Equal("paid-again", Restore(March).Refusal!.Code);
        Report(April, PaymentResult.Failed);
        Assert.Null(Restore(March).Refusal);
        Assert.Equal((2000, 2000, 0), Sums());
    }

    [Fact]
    public void An_entry_as_it_was_stored_before_payments_were_kept_is_still_read()
    {
        const string Stored = """{"id":"e","type":"earned","rule":"weekly","ruleVersion":1,"cause":"week-1","cents":500,"at":"2026-03-09T14:00:00Z"}""";
        var entry = DomainJson.Read<LedgerEntry>(Stored);

        Assert.Equal((EntryType.Earned, 500, null, null), (entry.Type, entry.Cents, entry.Actor, entry.Payment));
        Assert.Equal(Stored, DomainJson.Write(entry));
    }

    private static IEnumerable<EntryType> Booked(Decision decision) => decision.Happenings.OfType<Happening.EntryBooked>().Select(booked => booked.Entry.Type);

    private Decision Approve(PayoutId payout) => trial.Decide(new Input.PaymentApproved(trial.NextId(), payout, "kim"));

    private Decision Report(PayoutId payout, PaymentResult result) => trial.Decide(new Input.PaymentReported(trial.NextId(), payout, result, "lee"));

    private Decision Restore(PayoutId payout) => trial.Decide(new Input.PaymentRestored(trial.NextId(), payout, "lee"));

    private Decision Adjust(int cents, string cause) => trial.Record(new StaffRecord.Adjustment(cents, cause));

    private void Interview()
    {
        trial.Record(new StaffRecord.InterviewCompleted());
        trial.JudgeMoney("interview");
    }

    private void Earn(string occasion)
    {
        trial.Now = trial.Occasion(occasion).Planned;
        trial.Tick();
        trial.Says("3 3 3");
        trial.JudgeMoney(occasion);
    }

    /// <summary>Takes back what was earned, as news would that an answer was not in time; no text and no record does that by itself.</summary>
    private Decision Lose(string occasion)
    {
        var late = trial.Person with
        {
            Occasions = [.. trial.Person.Occasions.Select(each => each.Id.Value == occasion ? each with { Answers = [] } : each)],
        };
        return trial.DecideOn(late, new Input.CompensationRequested(trial.NextId(), new OccasionId(occasion), 9));
    }

    private Decision Regain(string occasion, ImmutableArray<Occasion> whole) => trial.DecideOn(
        trial.Person with { Occasions = [.. trial.Person.Occasions.Zip(whole, (now, then) => now.Id.Value == occasion ? then : now)] },
        new Input.CompensationRequested(trial.NextId(), new OccasionId(occasion), 9));

    private static string OverpaidTask(Decision decision) =>
        decision.Effects.OfType<Effect.RaiseTask>().SingleOrDefault(task => task.Kind == TaskKind.SettleOverpayment)?.Cause ?? "";

    private (int Balance, int OnItsWay, int Paid) Sums() =>
        (Account.Balance(trial.Person.Ledger), Account.OnItsWay(trial.Person.Ledger), Account.Paid(trial.Person.Ledger));

    private IEnumerable<string> Lines() => trial.Person.Ledger.Select(entry => $"{entry.Type} {entry.Cents}");
}
