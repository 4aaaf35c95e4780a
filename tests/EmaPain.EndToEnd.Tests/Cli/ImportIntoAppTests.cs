using System.Globalization;
using System.Text;
using EmaPain.EndToEnd.Tests.Trial;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary><c>participants import</c> against a whole system on this machine.</summary>
public sealed class ImportIntoAppTests(StageFixture fixture) : IClassFixture<StageFixture>, IDisposable
{
    private readonly TrialStage stage = fixture.Stage;
    private readonly string folder = Directory.CreateTempSubdirectory("emapain-import").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_list_is_checked_then_enrolled_and_the_second_time_nothing_is_left_to_do()
    {
        var list = List("a", 120, "2026-01");
        var check = await ImportAsync(list);
        Assert.Equal((0, "120 people can be enrolled; 0 are already. Nothing was done: give --apply to enrol them."), (check.ExitCode, check.Output.Trim()));
        Assert.Equal("404", await StatusAsync("a-001"));

        var run = await ImportAsync(list, "--apply");
        Assert.Equal((0, "120 people were enrolled; 0 were before."), (run.ExitCode, run.Output.Trim()));
        Assert.Equal("enrolled", await StatusAsync("a-001"));

        var again = await ImportAsync(list + Row("a", 121, "2026-01"), "--apply");
        Assert.Equal((0, "1 people were enrolled; 120 were before."), (again.ExitCode, again.Output.Trim()));
    }

    [Fact]
    public async Task A_program_reads_who_is_enrolled_and_who_is_not_yet()
    {
        async Task<string> CountsAsync(params string[] options) => (await ImportAsync(List("d", 3, ""), [.. options, "--json"])).Output.Trim();
        Assert.Equal("""{"length":3,"enrolled":0,"new":3,"isApplied":false,"faults":[]}""", await CountsAsync());
        Assert.Equal("""{"length":3,"enrolled":3,"new":0,"isApplied":true,"faults":[]}""", await CountsAsync("--apply"));
        Assert.Equal("""{"length":3,"enrolled":3,"new":0,"isApplied":true,"faults":[]}""", await CountsAsync("--apply"));
    }

    /// <summary>Whichever of two gives it first.</summary>
    [Fact]
    public async Task Two_people_who_give_the_same_list_at_once_enrol_everybody_once()
    {
        var list = List("e", 60, "2026-01");
        var runs = await Task.WhenAll(ImportFileAsync("one.csv", list, "--apply"), ImportFileAsync("two.csv", list, "--apply"));
        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, string.Join('\n', run.Lines.SkipLast(1)))));
        Assert.Equal("0 people were enrolled; 60 were before.", (await ImportAsync(list, "--apply")).Output.Trim());
    }

    [Fact]
    public async Task Of_a_list_with_one_row_that_the_app_refuses_nobody_is_enrolled()
    {
        Assert.Equal(0, (await ImportAsync(List("b", 1, ""), "--apply")).ExitCode);
        var taken = Row("b", 1, "").Replace("b-001", "c-999", StringComparison.Ordinal);
        var run = await ImportAsync(List("c", 20, "") + taken, "--apply");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith("22\tphone\tthe app refuses c-999\tThis phone takes part already", StringComparison.Ordinal));
        Assert.Equal("404", await StatusAsync("c-001"));
    }

    private static string List(string letter, int people, string consent) =>
        "participant,phone,site,role,zone,consent\n" + string.Concat(Enumerable.Range(1, people).Select(number => Row(letter, number, consent)));

    private static string Row(string letter, int number, string consent) => string.Create(
        CultureInfo.InvariantCulture, $"{letter}-{number:000},+1{700 + letter[0]}557{number:0000},south,veteran,America/New_York,{consent}\n");

    private async Task<string> StatusAsync(string participant)
    {
        using var answer = await stage.StaffAsync(HttpMethod.Get, $"api/studies/{TrialStage.Study}/participants/{participant}", null);
        return answer.IsSuccessStatusCode
            ? System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetString()!
            : $"{(int)answer.StatusCode}";
    }

    private Task<CommandRun> ImportAsync(string text, params string[] options) => ImportFileAsync("people.csv", text, options);

    private async Task<CommandRun> ImportFileAsync(string name, string text, params string[] options)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, text, Encoding.UTF8);
        return await CommandRun.Of(
        [
            "participants", "import", file, Studies.First(TrialStage.Study), "--url", stage.Machine.Host.Address.ToString(), "--person", TrialKeys.Coordinator,
            "--key", stage.Machine.Keys.Staff, .. options,
        ]);
    }
}
