using System.Globalization;
using EmaPain.EndToEnd.Tests.Cli;
using EmaPain.Local.Trial;
using Xunit.Abstractions;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>
/// A payout on its way from the tables to a file, by an app and a client in processes of their own. EMAPAIN_LEDGER=100000 makes it that
/// large and tells what both needed (decision 16).
/// </summary>
public sealed class LargeLedgerTests(ITestOutputHelper told) : IDisposable
{
    /// <summary>Enough for pages of rows and for what else either does; with every row of 100,000 people held, either ends in want of memory.</summary>
    private const int AppMegabytes = 64;
    private const int ClientMegabytes = 12;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emapain-ledger-");

    private static int People => int.Parse(Environment.GetEnvironmentVariable("EMAPAIN_LEDGER") ?? "1500", CultureInfo.InvariantCulture);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_payment_of_a_large_payout_is_on_the_file_once()
    {
        var storage = Path.Combine(folder.FullName, "storage");
        await using (var first = await OpenAsync(storage))
        {
            await new LargeLedger(first).WriteAsync();
        }

        await LargeLedger.GrowAsync(storage, People);
        await using var stage = await OpenAsync(storage);
        var payout = await new LargeLedger(stage).SealAsync();
        var address = stage.Machine.Host.Address;
        await stage.Machine.Host.DisposeAsync();
        await using var app = await ChildHost.StartAsync(stage.Machine, address, stage.Time.GetUtcNow(), AppMegabytes);
        var file = Path.Combine(folder.FullName, "payout.csv");
        var resting = app.PeakMegabytes;

        await using var client = ProgramRun.Start(
            new Dictionary<string, string?> { [HeapLimit.Name] = HeapLimit.Of(ClientMegabytes) },
            "payments", "export", TrialStage.Study, payout, "--out", file, "--url", $"{address}api", "--person", TrialKeys.Bookkeeper,
            "--key", stage.Machine.Keys.Bookkeeping);
        var ofClient = await client.PeakMegabytesAsync();
        var run = await client.EndAsync();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));

        told.WriteLine($"{People} people: app {resting} MB at rest, {app.PeakMegabytes} MB at most; client {ofClient} MB at most");
        var rows = await File.ReadAllLinesAsync(file);
        Assert.Equal(People + 2, rows.Length);
        Assert.Equal(People, rows[1..^1].Select(row => row.Split(',')[2]).Distinct().Count());
        Assert.StartsWith($"total,,{People} payments,", rows[^1], StringComparison.Ordinal);
    }

    private static Task<TrialStage> OpenAsync(string storage) => TrialStage.OpenAsync(options => options with { Folder = storage });
}
