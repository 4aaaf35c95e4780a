using EmaPain.Domain.Compensation;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Participations;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EmaPain.Domain.Tests.Compensation;

/// <summary>Laws of the account book over random trials: answers, corrections, late texts, staff records, payouts that are paid or fail.</summary>
public sealed class LedgerProperties
{
    private const int Year = 2000;
    private const int Rule = 1200;
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly StudyDefinition Study = Trial.StudyOf("mission-reconnect") is var published
        ? published with
        {
            Compensation = published.Compensation with
            {
                CapCents = 4000, YearCapCents = Year,
                Rules =
                [
                    PaidStudy.Weekly with { Prorated = Proration.Share, CapCents = Rule },
                    PaidStudy.Of(CompensationEvent.Streak, 300) with { InARow = 2 },
                    PaidStudy.Of(CompensationEvent.Completion, 700) with { Prorated = Proration.Share },
                    .. published.Compensation.Rules.Skip(1).Select(rule => rule with { Cents = 900 }),
                ],
            },
        }
        : throw new InvalidOperationException();

    [Fact]
    public void Nothing_passes_a_cap() => Holds((trial, _, _, _) =>
    {
        var book = trial.Person.Ledger;
        Assert.InRange(Account.Earned(book), 0, Study.Compensation.CapCents!.Value);
        Assert.InRange(Account.Paid(book) + Account.OnItsWay(book), 0, Study.Compensation.CapCents!.Value);
        Assert.InRange(book.Where(entry => entry.Rule == PaidStudy.Weekly.Id).Sum(entry => entry.Cents), 0, Rule);

        // A claim counts for the year in which it was earned, whatever is taken back or added later; a credit or a debit by hand stands for itself.
        var origins = book.Where(Account.IsOfEarning).GroupBy(entry => entry.Type == EntryType.Adjusted ? (object)entry.Id : (entry.Rule, entry.Cause));
        Assert.All(
            origins.GroupBy(entries => entries.First().CountsAt.InZone(NewYork).Year),
            year => Assert.True(year.Sum(entries => entries.Sum(entry => entry.Cents)) <= Year));
    });

    [Fact]
    public void Entries_are_only_added_and_have_an_id_of_their_own() => Holds((trial, before, _, _) =>
    {
        Assert.Equal(before.Ledger, trial.Person.Ledger.Take(before.Ledger.Length));
        Assert.Equal(trial.Person.Ledger.Length, trial.Person.Ledger.Select(entry => entry.Id).Distinct().Count());
    });

    [Fact]
    public void What_was_earned_and_written_off_is_paid_or_on_its_way_or_owed_and_never_less_than_nothing() => Holds((trial, _, _, _) =>
    {
        var book = trial.Person.Ledger;
        var writtenOff = book.Where(entry => entry.Type == EntryType.Overpaid).Sum(entry => entry.Cents);
        Assert.Equal(Account.Earned(book) + writtenOff, Account.Paid(book) + Account.OnItsWay(book) + Account.Owed(book));
        Assert.Equal(Account.Balance(book), Account.OnItsWay(book) + Account.Owed(book));
        Assert.True(Account.Owed(book) >= 0 && Account.OnItsWay(book) >= 0 && Account.Paid(book) >= 0 && writtenOff >= 0);
    });

    [Fact]
    public void A_payout_pays_a_person_once_and_what_it_approved() => Holds((trial, _, _, _) =>
        Assert.All(trial.Person.Ledger.Where(entry => entry.Payment is not null).GroupBy(entry => entry.Payment!.Payout), payment =>
        {
            Assert.Single(payment.Select(entry => entry.Payment).Distinct());
            Assert.Single(payment, entry => entry.Type == EntryType.Approved);
            Assert.InRange(payment.Count(entry => entry.Type == EntryType.Failed) - payment.Count(entry => entry.Type == EntryType.Restored), 0, 1);
            Assert.Equal(EntryType.Approved, payment.First().Type);
        }));

    [Fact]
    public void Judging_and_deciding_again_book_nothing_and_the_history_gives_the_same_book() => Holds((trial, _, input, now) =>
    {
        Assert.Equal(DomainJson.Write(trial.Person.Ledger), DomainJson.Write(History.Replay(trial.Person.Key, trial.Happenings).Ledger));
        if (input is Input.CompensationRequested or Input.PaymentApproved or Input.PaymentReported or Input.PaymentRestored)
        {
            Assert.Empty(Engine.Decide(Study, trial.Person, input, now).Happenings.OfType<Happening.EntryBooked>());
        }
    });

    private static void Holds(Action<Trial, Participation, Input, Instant> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Gen.Choose(0, 1_000_000).ListOf(80).ToArbitrary(), acts =>
        {
            var trial = new Trial(Study) { Now = Instant.FromUtc(2025, 11, 17, 13, 0) };
            new Course(trial, RequestOrder.FirstFirst) { HasPayouts = true, Watch = (before, input, now, _) => law(trial, before, input, now) }.Play(acts);
        }));
}
