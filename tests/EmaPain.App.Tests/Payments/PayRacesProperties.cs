using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using FsCheck;
using FsCheck.Fluent;

namespace EmaPain.App.Tests.Payments;

/// <summary>
/// Laws of the account book over random histories that two hosts work on at once, on one store, with messages that come twice and in any
/// order: the other host does something of its own just before a commit.
/// </summary>
public sealed class PayRacesProperties
{
    private const int Cap = 2600;

    private static readonly StudyDefinition Study = ShippedStudies.MissionReconnect with
    {
        Compensation = new CompensationPlan
        {
            CapCents = Cap,
            Rules =
            [
                Of("weekly", CompensationEvent.Answers, 500) with { Prorated = Proration.Share, CapCents = 1800 },
                Of("row", CompensationEvent.Streak, 300) with { InARow = 2 },
                Of("all", CompensationEvent.Completion, 700) with { Prorated = Proration.Share },
                new CompensationRule { Id = new RuleId("interview"), Version = 1, On = CompensationEvent.Interview, Cents = 900 },
            ],
        },
    };

    [Fact]
    public void Two_hosts_pay_the_same_as_one_and_once() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(12), Prop.ForAll(Gen.Choose(0, 1_000_000).ListOf(10).ToArbitrary(), acts =>
        {
            var alone = PlayAsync([.. acts], hosts: 1).GetAwaiter().GetResult();
            var raced = PlayAsync([.. acts], hosts: 2).GetAwaiter().GetResult();

            Assert.Equal((Account.Earned(alone), Account.Owed(alone), Account.Paid(alone)), (Account.Earned(raced), Account.Owed(raced), Account.Paid(raced)));
        }));

    /// <summary>Where nothing of the kind came about, the law above would say nothing.</summary>
    [Fact]
    public async Task The_histories_earn_are_capped_paid_failed_and_restored()
    {
        var types = (await PlayAsync([.. Enumerable.Range(0, 10).Select(week => (week % 5 * 3) + (week * 1200))], hosts: 2)).Select(entry => entry.Type).ToHashSet();

        Assert.Superset(new HashSet<EntryType> { EntryType.Earned, EntryType.Capped, EntryType.Approved, EntryType.Disbursed, EntryType.Failed, EntryType.Restored }, types);
    }

    private static async Task<IReadOnlyList<LedgerEntry>> PlayAsync(IReadOnlyList<int> acts, int hosts)
    {
        using var stage = new AppStage(Study);
        await stage.ActivateAsync(AppStage.Ann);
        var hands = new PayRace(stage, hosts);
        for (var week = 0; week < acts.Count; week++)
        {
            await hands.LiveAsync(week, acts[week]);
            await hands.JudgeAsync(acts[week]);
            await hands.PayAsync($"payout-{week}", acts[week]);
            await KeptAsync(stage);
        }

        return (await stage.PersonAsync(AppStage.Ann)).Ledger;
    }

    /// <summary>What holds of a book at any moment.</summary>
    private static async Task KeptAsync(AppStage stage)
    {
        var book = (await stage.PersonAsync(AppStage.Ann)).Ledger;
        var happenings = await stage.Participations.HistoryAsync(AppStage.Ann, AppStage.Cancel).ToListAsync();

        Assert.Equal(DomainJson.Write(book), DomainJson.Write(History.Replay(AppStage.Ann, happenings).Ledger));
        Assert.Equal(book.Length, book.Select(entry => entry.Id).Distinct().Count());
        Assert.Equal(book.Sum(entry => entry.Cents), Account.OnItsWay(book) + Account.Owed(book));
        Assert.InRange(Account.Earned(book), 0, Cap);
        Assert.InRange(Account.Paid(book) + Account.OnItsWay(book), 0, Cap);
        Assert.All(book.Where(entry => entry.Type == EntryType.Approved).CountBy(entry => entry.Payment!.Payout), payout => Assert.Equal(1, payout.Value));
    }

    private static CompensationRule Of(string id, CompensationEvent on, int cents) =>
        new() { Id = new RuleId(id), Version = 1, On = on, Cents = cents, Weeks = new WeekRange(1, 8), Instrument = new InstrumentId("PST") };
}
