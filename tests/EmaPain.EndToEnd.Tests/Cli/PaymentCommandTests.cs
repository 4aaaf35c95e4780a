using EmaPain.EndToEnd.Tests.Trial;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>Two people pay by the command line, against a whole system on this machine.</summary>
public sealed class PaymentCommandTests(StageFixture fixture) : IClassFixture<StageFixture>, IDisposable
{
    private readonly TrialStage stage = fixture.Stage;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emapain-payments-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_one_approves_another_exports_and_confirms_and_what_failed_is_paid_again_and_stands_in_the_statement()
    {
        var (ann, bob) = (await OwedAsync(), await OwedAsync());
        var payout = (await CoordinatorAsync("approve", TrialStage.Study)).Lines[1].Split('\t')[^1];
        await stage.SettleAsync();
        Assert.Contains(await ListedAsync(), line => line.Contains("\tready\t2\t$40.00\t", StringComparison.Ordinal));

        Assert.Contains("somebody else has to", (await CoordinatorAsync("export", TrialStage.Study, payout, "--out", PathOf("own.csv"))).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("own.csv")));
        var file = await ExportedAsync(payout, "first.csv");
        Assert.Equal(file, await ExportedAsync(payout, "again.csv"));
        Assert.Equal(4, file.Length);
        Assert.Equal("total,,2 payments,40.00,USD", file[^1]);

        await File.WriteAllLinesAsync(PathOf("bad.csv"), [$"{file[0]},result", $"{file[1]},payed", $"{file[2]},paid"]);
        var refused = await BookkeeperAsync("confirm", TrialStage.Study, payout, PathOf("bad.csv"));
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("line 2, column result: \"payed\" is no result; write paid or failed", refused.Error, StringComparison.Ordinal);
        Assert.Equal((2000, 2000), (await BalanceAsync(ann), await BalanceAsync(bob)));

        await File.WriteAllLinesAsync(PathOf("good.csv"), [$"{file[0]},result", $"{file[1]},paid", $"{file[2]},paid", $"{file[3]},"]);
        Assert.Contains("2\t0\tsettled", (await BookkeeperAsync("confirm", TrialStage.Study, payout, PathOf("good.csv"))).Lines);
        Assert.Equal((0, 0), (await BalanceAsync(ann), await BalanceAsync(bob)));
        Assert.Contains(
            (await BookkeeperAsync("confirm", TrialStage.Study, payout, PathOf("good.csv"))).Lines,
            line => line.StartsWith("2-3\t2\tThe payment is recorded as paid already; nothing is to be done.", StringComparison.Ordinal));
        Assert.Contains("0\t0\tsettled", (await BookkeeperAsync("confirm", TrialStage.Study, payout)).Lines);

        Assert.Equal(0, (await BookkeeperAsync("fail", TrialStage.Study, payout, bob.Id)).ExitCode);
        await stage.SettleAsync();
        Assert.Equal((0, 2000), (await BalanceAsync(ann), await BalanceAsync(bob)));
        Assert.Contains("1\t$20.00", await ListedAsync());

        Assert.Contains(bob.Id + "\t" + payout + "\tpaid", (await BookkeeperAsync("fail", TrialStage.Study, payout, bob.Id, "--undo")).Lines);
        Assert.Equal(0, (await BookkeeperAsync("fail", TrialStage.Study, payout, bob.Id)).ExitCode);
        await stage.SettleAsync();

        Assert.Equal(0, (await CoordinatorAsync("statement", TrialStage.Study, bob.Id, "--out", PathOf("statement.html"))).ExitCode);
        var page = await File.ReadAllTextAsync(PathOf("statement.html"));
        Assert.Contains("<td>Interview</td><td class=\"n\">+$20.00</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(TrialStage.Study, page, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private async Task<Volunteer> OwedAsync()
    {
        var person = await stage.VolunteerAsync();
        Assert.Equal(0, (await RunAsync(TrialKeys.Coordinator, stage.Machine.Keys.Staff, "record", TrialStage.Study, person.Id, "interview-completed")).ExitCode);
        await stage.SettleAsync();
        return person;
    }

    private async Task<int> BalanceAsync(Volunteer person) => (await stage.ShowAsync(person)).GetProperty("balanceCents").GetInt32();

    private async Task<IReadOnlyList<string>> ListedAsync() => (await BookkeeperAsync("list", TrialStage.Study)).Lines;

    private async Task<string[]> ExportedAsync(string payout, string name)
    {
        var run = await BookkeeperAsync("export", TrialStage.Study, payout, "--out", PathOf(name));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return await File.ReadAllLinesAsync(PathOf(name));
    }

    private Task<CommandRun> CoordinatorAsync(params string[] args) => RunAsync(TrialKeys.Coordinator, stage.Machine.Keys.Staff, ["payments", .. args]);

    private Task<CommandRun> BookkeeperAsync(params string[] args) => RunAsync(TrialKeys.Bookkeeper, stage.Machine.Keys.Bookkeeping, ["payments", .. args]);

    private Task<CommandRun> RunAsync(string person, string key, params string[] args) => CommandRun.With(
        key + "\n", [.. args, "--url", $"{stage.Http.BaseAddress}api", "--person", person, "--key", "-"]);
}
