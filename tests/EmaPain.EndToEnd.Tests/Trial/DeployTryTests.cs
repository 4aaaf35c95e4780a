using System.Diagnostics;
using System.Globalization;
using System.Net;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Whom scripts/deploy enrols in a study for its try, the app takes, shows and erases, and nobody is texted.</summary>
public sealed class DeployTryTests
{
    private const string Phone = "+18135550187";

    [Fact]
    public async Task In_every_study_somebody_can_be_enrolled_as_the_script_reads_it()
    {
        await using var stage = await TrialStage.OpenAsync();
        foreach (var folder in Directory.GetDirectories(Path.Combine(RepositoryFolders.Root, "functions", "studies")))
        {
            var newest = Directory.GetFiles(folder, "*.study.json").MaxBy(file => int.Parse(Path.GetFileName(file).Split('.')[0], CultureInfo.InvariantCulture))!;
            await TryAsync(stage, await ChooseAsync(newest));
        }
    }

    private static async Task TryAsync(TrialStage stage, string[] choice)
    {
        var path = $"api/studies/{choice[0]}/participants/deploy-check";
        var form = new { phone = "813-555-0187", site = choice[1], role = choice[2], language = choice[3], zone = choice[4] };
        using var enrolled = await stage.StaffAsync(HttpMethod.Put, path, form);
        Assert.True(enrolled.StatusCode == HttpStatusCode.OK, $"{choice[0]}: {await enrolled.Content.ReadAsStringAsync()}");
        await stage.PassAsync(TimeSpan.FromDays(2));
        Assert.Empty(stage.TextsTo(Phone));
        using var shown = await stage.StaffAsync(HttpMethod.Get, path, null);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        using var erased = await stage.StaffAsync(HttpMethod.Delete, path, null);
        Assert.True(erased.IsSuccessStatusCode, $"{choice[0]}: {await erased.Content.ReadAsStringAsync()}");
    }

    private static async Task<string[]> ChooseAsync(string file)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(RepositoryFolders.Root, "scripts", "enrollable.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(await File.ReadAllTextAsync(file));
        process.StandardInput.Close();
        return (await process.StandardOutput.ReadToEndAsync()).Trim().Split(' ');
    }
}
