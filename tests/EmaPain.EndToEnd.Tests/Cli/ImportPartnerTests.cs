using System.Text;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>What <c>participants import</c> says of people who take part together, before any app is asked.</summary>
public sealed class ImportPartnerTests : IDisposable
{
    private const string Header = "participant,phone,site,role,zone,partner";
    private readonly string folder = Directory.CreateTempSubdirectory("emapain-import").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_partner_may_stand_later_in_the_file_or_be_enrolled_already()
    {
        var run = await ImportAsync(Row("V-1", "0101", partner: "P-1"), Row("V-2", "0102", partner: "P-2"), Row("P-1", "0103", role: "partner", partner: "V-1"));
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }

    [Fact]
    public async Task Every_wrong_partner_of_the_file_is_named_with_line_column_and_remedy()
    {
        var run = await ImportAsync(
            Row("V-1", "0101", partner: "P-1"), Row("P-1", "0111", role: "partner", partner: "V-9"),
            Row("V-2", "0102", partner: "V-2"),
            Row("V-3", "0103", partner: "P-3"), Row("P-3", "0113", site: "south", role: "partner", partner: "V-3"),
            Row("V-4", "0104", partner: "V-5"), Row("V-5", "0105", partner: "V-4"),
            Row("V-6", "0106"),
            Row("V-7", "0107", partner: "P-1"));
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var faults = run.Lines.Skip(1).SkipLast(1).Select(line => line.Split('\t')).ToList();
        Assert.Equal(["2 partner", "4 partner", "5 partner", "6 partner", "7 partner", "8 partner", "9 partner", "10 partner"], faults.Select(fault => $"{fault[0]} {fault[1]}"));
        Assert.Equal(
            [
                "'P-1' has 'V-9' as partner", "'V-2' is the person's own id", "'P-3' is of site 'south'", "'V-3' is of site 'north'",
                "'V-5' has the same role, 'veteran'", "'V-4' has the same role, 'veteran'", "is empty, and in this study two people take part together", "'P-1' has 'V-9' as partner",
            ],
            faults.Select(fault => fault[2]));
        Assert.All(faults, fault => Assert.EndsWith(".", fault[3], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dyad_with_one_phone_and_two_sites_is_refused()
    {
        var run = await ImportAsync(Row("V-1", "0101", partner: "P-1"), Row("P-1", "0101", site: "south", role: "partner", partner: "V-1"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith("3\tphone\tstands in line 2 already\tTwo people need two phones", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("3\tpartner\t", StringComparison.Ordinal));
    }

    private static string Row(string id, string phone, string site = "north", string role = "veteran", string partner = "") =>
        $"{id},813-555-{phone},{site},{role},America/New_York,{partner}";

    private async Task<CommandRun> ImportAsync(params string[] rows)
    {
        var file = Path.Combine(folder, "people.csv");
        await File.WriteAllTextAsync(file, string.Join('\n', [Header, .. rows]), Encoding.UTF8);
        return await CommandRun.Of("participants", "import", file, "mission-reconnect");
    }
}
