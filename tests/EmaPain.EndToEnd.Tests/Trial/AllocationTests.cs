using System.Text.Json.Nodes;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Arms drawn by two hosts at once, on real tables.</summary>
public sealed class AllocationTests : IDisposable
{
    private const int People = 40;
    private readonly string studies = Directory.CreateTempSubdirectory("emapain-studies").FullName;

    public void Dispose() => Directory.Delete(studies, recursive: true);

    [Fact]
    public async Task Two_hosts_at_once_give_every_person_one_arm_and_keep_every_stratum_balanced()
    {
        WriteStudy();
        await using var stage = await TrialStage.OpenAsync(options => options with
        {
            Settings = new Dictionary<string, string?>(options.Settings) { ["EmaPain:StudiesFolder"] = studies },
        });
        await stage.Machine.AddHostAsync();
        var hosts = stage.Machine.Hosts.Select(host => host.Address).ToList();
        for (var number = 0; number < People; number++)
        {
            var path = $"api/studies/{TrialStage.Study}/participants/a{number}";
            using var enrolled = await stage.StaffAsync(HttpMethod.Put, path, new
            {
                phone = $"+1813558{number:0000}", site = number % 2 == 0 ? "south" : "north", role = "veteran", zone = "America/New_York", consent = "1",
            });
            enrolled.EnsureSuccessStatusCode();
            await stage.RecordAsync(TrialStage.Study, $"a{number}", new { record = "stratum", factor = "ptsd-care", value = number % 3 == 0 ? "yes" : "no" });
        }

        // Each is asked for at both hosts at the same time, and eight people at once.
        var asked = new List<string>();
        foreach (var eight in Enumerable.Range(0, People).Chunk(8))
        {
            asked.AddRange(await Task.WhenAll(eight.SelectMany(number => hosts.Select(host => AskAsync(stage, host, number)))));
        }

        var arms = new List<(string Stratum, string Arm)>();
        for (var number = 0; number < People; number++)
        {
            var key = new ParticipationKey(new StudyId(TrialStage.Study), new ParticipantId($"a{number}"));
            var person = (await stage.Port<IParticipations>().LoadAsync(key, CancellationToken.None)).Participation;
            arms.Add(($"{person.Site} {person.FactorOf("ptsd-care")}", person.Arm!.Value.Value));
        }

        Assert.All(asked, answer => Assert.DoesNotContain("wait-list", answer, StringComparison.Ordinal));
        Assert.Equal(4, arms.Select(one => one.Stratum).Distinct().Count());
        Assert.All(arms.GroupBy(one => one.Stratum), stratum => Assert.InRange(
            Math.Abs(stratum.Count(one => one.Arm == "wait-list") - stratum.Count(one => one.Arm != "wait-list")), 0, 4));
        await stage.SettleAsync();
    }

    private static async Task<string> AskAsync(TrialStage stage, Uri host, int number)
    {
        var path = new Uri(host, $"api/studies/{TrialStage.Study}/participants/a{number}/records").ToString();
        using var answer = await stage.StaffAsync(HttpMethod.Post, path, new { record = "randomisation" });
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return body;
    }

    private void WriteStudy()
    {
        var shipped = File.ReadAllText(Path.Combine(RepositoryFolders.Studies, TrialStage.Study, "1.study.json"));
        var study = Studies.Tree(shipped);
        study["allocation"] = JsonNode.Parse("""{"unit":"person","factors":[{"id":"ptsd-care","values":["yes","no"]}]}""");
        Directory.CreateDirectory(Path.Combine(studies, TrialStage.Study));
        File.WriteAllText(Path.Combine(studies, TrialStage.Study, "1.study.json"), study.ToJsonString());
    }
}
