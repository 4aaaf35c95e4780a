using EmaPain.Domain.Compensation;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EmaPain.Domain.Tests.Compensation;

/// <summary>Laws of what is paid, over weeks that are earned, lost, held and earned again while payouts are paid, fail and come back.</summary>
public sealed class PaidLivesProperties
{
    private const int Cap = 900;
    private const string Letters = "xxx--2";

    /// <summary>Weeks 3 and 6 were held until somebody takes their answers; no week is held after it was answered.</summary>
    private const string Begun = "..h..h..";

    private static readonly CompensationRule[] Rules =
    [
        PaidStudy.Weekly,
        PaidStudy.Of(CompensationEvent.Streak, 300) with { InARow = 2 },
        PaidStudy.Of(CompensationEvent.Completion, 700) with { Prorated = Proration.Share },
    ];

    private static readonly StudyDefinition Whole = PaidStudy.With(Rules);

    public static TheoryData<string> CappedStudies => ["weekly", "streak", "study", "year"];

    [Theory]
    [MemberData(nameof(CappedStudies))]
    public void What_is_paid_never_passes_a_cap_of_rule_study_or_year(string capped)
    {
        var study = capped switch
        {
            "weekly" => PaidStudy.With(Rules[0] with { CapCents = Cap }),
            "streak" => PaidStudy.With(Rules[1] with { CapCents = Cap }),
            "study" => Whole with { Compensation = Whole.Compensation with { CapCents = Cap } },
            _ => Whole with { Compensation = Whole.Compensation with { YearCapCents = Cap } },
        };

        Holds(acts => Lives(study, acts, 8).All(person => PaidOrOnItsWay(person) <= Cap));
    }

    [Fact]
    public void A_claim_is_never_paid_more_than_it_gave_at_most()
    {
        var study = PaidStudy.With(Rules[0] with { Prorated = Proration.Share });

        Holds(acts =>
        {
            var most = 0;
            return Lives(study, acts, 1).All(person =>
                PaidOrOnItsWay(person) <= (most = Math.Max(most, Account.Earned(person.Ledger))));
        });
    }

    [Fact]
    public void What_is_written_off_is_what_was_paid_beyond_what_is_earned_and_nobody_owes() => Holds(acts => Lives(Whole, acts, 8).All(person =>
        Account.Owed(person.Ledger) >= 0 && PaidOrOnItsWay(person) + Account.Owed(person.Ledger) >= Account.Earned(person.Ledger)));

    [Fact]
    public void Judged_in_one_go_or_in_many_the_same_is_owed() => Holds(acts =>
    {
        var paid = Lives(Whole, acts.Take(acts.Length / 2), 8).LastOrDefault(PaidStudy.Person(Begun));
        var lives = acts.Skip(acts.Length / 2).Select(Life).ToList();
        return lives.Count == 0
            || Account.Owed(lives.Aggregate(paid, (person, life) => person.Now(life).Judged(Whole)).Ledger) == Account.Owed(paid.Now(lives[^1]).Judged(Whole).Ledger);
    });

    /// <summary>Messages that come late, or all at once, leave everybody the same, also where the cap of a rule and that of the year cross.</summary>
    [Fact]
    public void Judged_each_week_or_once_at_the_end_the_same_is_booked_where_caps_cross()
    {
        var study = PaidStudy.With([.. Rules.Reverse().Select(rule => rule with { CapCents = rule.Cents * 2 })]) is var capped
            ? capped with { Compensation = capped.Compensation with { YearCapCents = 1300 } }
            : throw new InvalidOperationException();

        Holds(acts =>
        {
            var (person, judged) = (PaidStudy.Person("........"), PaidStudy.Person("........"));
            for (var week = 1; week <= 8; week++)
            {
                var at = Instant.FromUtc(2026, 11, 23, 20, 0) + Duration.FromDays(7 * week);
                var life = string.Concat(acts.Take(week).Select(act => "xxx-h"[act % 5])).PadRight(8, '.');
                (person, judged) = (person.Now(life, at), judged.Now(life, at).Judged(study, at));
            }

            var once = person.Judged(study, Instant.FromUtc(2027, 3, 1, 12, 0));
            return Booked(once).SequenceEqual(Booked(judged));
        }, histories: 100);
    }

    private static IEnumerable<(string Claim, int Cents)> Booked(Participation person) => person.Ledger
        .GroupBy(entry => $"{entry.Rule} {entry.Cause}", entry => entry.Cents).Select(claim => (claim.Key, claim.Sum())).Where(claim => claim.Item2 != 0).OrderBy(claim => claim.Key, StringComparer.Ordinal);

    /// <summary>A person after each act: a week that changes, a payout that is approved or paid, or one that fails; all of it judged at once.</summary>
    private static IEnumerable<Participation> Lives(StudyDefinition study, IEnumerable<int> acts, int weeks)
    {
        var life = Begun[..weeks].ToCharArray();
        var person = PaidStudy.Person(new string(life));
        foreach (var (place, act) in acts.Index())
        {
            switch (act % 5)
            {
                case < 3:
                    life[act / 5 % weeks] = Letters[act / 40 % Letters.Length];
                    person = person.Now(new string(life));
                    break;
                case 3 when Account.Owed(person.Ledger) > 0:
                    person = act / 5 % 2 == 0 ? person.Paid($"payout-{place}") : person.Approved($"payout-{place}");
                    break;
                case 4 when act / 5 % 2 == 0 && Last(person) is { } payment:
                    var cents = Account.StatusOf(person.Ledger, payment) == PaymentStatus.Disbursed ? payment.Cents : 0;
                    person = person.With(PaidStudy.Entry(EntryType.Failed, payment.Payout.Value, cents) with { Payment = payment });
                    break;
            }

            person = person.Judged(study);
            yield return person;
        }
    }

    private static Payment? Last(Participation person) => person.Ledger
        .Select(entry => entry.Payment).OfType<Payment>().LastOrDefault(payment => Account.StatusOf(person.Ledger, payment) != PaymentStatus.Failed);

    private static int PaidOrOnItsWay(Participation person) => Account.Paid(person.Ledger) + Account.OnItsWay(person.Ledger);

    private static string Life(int number) => new([.. Enumerable.Range(0, 8).Select(week => Letters[((number >> week) + week) % Letters.Length])]);

    private static void Holds(Func<int[], bool> law, int histories = 10) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(histories), Prop.ForAll(Gen.Choose(0, 1_000_000).ListOf(24).ToArbitrary(), acts => law([.. acts])));
}
