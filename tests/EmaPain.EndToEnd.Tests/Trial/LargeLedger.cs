using System.Diagnostics;
using System.Globalization;
using EmaPain.App.Payments;
using EmaPain.App.Ports;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Local.Parts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A payout of so many people, and the account book of each: a few are written by the app, the others made of them.</summary>
internal sealed class LargeLedger(TrialStage stage)
{
    /// <summary>Written by the app itself, with amounts that differ.</summary>
    private const int Written = 7;

    private static readonly StudyId Study = new(TrialStage.Study);
    private static readonly PayoutId March = new("march");

    private IPayouts Payouts => stage.Machine.Host.Services.GetRequiredService<IPayouts>();

    private IParticipations Books => stage.Machine.Host.Services.GetRequiredService<IParticipations>();

    /// <summary>Writes the first people; the stage has to end then, so that <see cref="GrowAsync"/> finds its files.</summary>
    public async Task WriteAsync()
    {
        await Payouts.OpenAsync(new Payout { Study = Study, Id = March, ApprovedBy = "kim", ApprovedAt = At(0) }, CancellationToken.None);
        var numbers = Enumerable.Range(1, Written).ToList();
        var stored = await PayoutAsync();
        Assert.True(await Payouts.SaveAsync(stored, stored.Payout, [.. numbers.Select(LineOf)], CancellationToken.None));
        foreach (var number in numbers)
        {
            await WriteBookAsync(number, CancellationToken.None);
        }
    }

    /// <summary>Makes many people of the first ones.</summary>
    public static async Task GrowAsync(string folder, int people)
    {
        var script = Path.Combine(RepositoryFolders.Root, "tests", "EmaPain.EndToEnd.Tests", "Trial", "grow-ledger.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, RepositoryFolders.NodeModules, folder, $"{Written}", $"{people}"]) { RedirectStandardError = true })!;
        var errors = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.Equal((0, ""), (node.ExitCode, errors));
    }

    /// <summary>The payout, ready to be exported by anybody but its approver.</summary>
    public async Task<string> SealAsync()
    {
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
