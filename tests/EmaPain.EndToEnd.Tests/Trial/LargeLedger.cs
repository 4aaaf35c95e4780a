using System.Globalization;
using EmaPain.App.Payments;
using EmaPain.App.Ports;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Writes a payout of so many people, and the account book of each, into the storage of a stage.</summary>
internal sealed class LargeLedger(TrialStage stage, int people)
{
    private const int PerTransaction = 99;
    private const int AtOnce = 16;
    private static readonly StudyId Study = new(TrialStage.Study);
    private static readonly PayoutId March = new("march");

    private IPayouts Payouts => stage.Machine.Host.Services.GetRequiredService<IPayouts>();

    private IParticipations Books => stage.Machine.Host.Services.GetRequiredService<IParticipations>();

    /// <summary>The payout, ready to be exported by anybody but its approver.</summary>
    public async Task<string> WriteAsync()
    {
        await Payouts.OpenAsync(new Payout { Study = Study, Id = March, ApprovedBy = "kim", ApprovedAt = At(0) }, CancellationToken.None);
        foreach (var some in Enumerable.Range(1, people).Chunk(PerTransaction))
        {
            var stored = await PayoutAsync();
            Assert.True(await Payouts.SaveAsync(stored, stored.Payout, [.. some.Select(LineOf)], CancellationToken.None));
            await Parallel.ForEachAsync(some, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancel) => await WriteBookAsync(number, cancel));
        }

        var whole = await PayoutAsync();
        var (count, cents, hash) = await PayoutFile.SumAsync(whole.Payout, Payouts.LinesAsync(Study, March, after: null, CancellationToken.None), CancellationToken.None);
        Assert.True(await Payouts.SaveAsync(whole, whole.Payout.Sealed(count, cents, hash), [], CancellationToken.None));
        return March.Value;
    }

    private async Task WriteBookAsync(int number, CancellationToken cancel)
    {
        var before = new LoadedParticipation(Participation.New(new ParticipationKey(Study, IdOf(number))), Version: null);
        var line = LineOf(number);
        var approved = new LedgerEntry(line.Entry!.Value, EntryType.Approved, new RuleId("payout"), 1, March.Value, 0, At(number)) { Actor = "kim", Payment = new Payment(March, line.Cents!.Value) };
        var earned = new LedgerEntry(new EntryId($"earned-{number}"), EntryType.Earned, new RuleId("weekly-ratings"), 1, "week-1", line.Cents.Value, At(number));
        var person = before.Participation with { Site = new SiteId(TrialStage.Site), Ledger = [earned, approved] };
        Assert.IsType<CommitResult.Committed>(await Books.CommitAsync(before, new InputId($"made-{number}"), new Decision(person, [], []), cancel));
    }

    private async Task<StoredPayout> PayoutAsync() => (await Payouts.FindAsync(Study, March, CancellationToken.None))!;

    private static PayoutLine LineOf(int number) => new(IdOf(number), 500 + (number % 7), new EntryId(NameBasedId.Of("entry", IdOf(number).Value, March.Value).ToString()));

    private static ParticipantId IdOf(int number) => new(string.Create(CultureInfo.InvariantCulture, $"N-{number:000000}"));

    private static Instant At(int number) => Instant.FromUtc(2026, 3, 1, 12, 0) + Duration.FromSeconds(number);
}
