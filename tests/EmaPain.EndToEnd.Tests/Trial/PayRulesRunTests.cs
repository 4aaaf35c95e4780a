using System.Text.Json;
using System.Text.Json.Nodes;
using EmaPain.Local.Parts;
using EmaPain.Local.Reckoning;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>The pay rules that no shipped study has, played by a cohort, reckoned by the oracle and paid out.</summary>
public sealed class PayRulesRunTests : IDisposable
{
    private const string Compensation = """
        {
          "capCents": 9000,
          "yearCapCents": 8000,
          "rules": [
            { "id": "share", "version": 1, "on": "answers", "cents": 500, "weeks": { "first": 1, "last": 8 }, "instrument": "PST", "prorated": "share", "capCents": 3000 },
            { "id": "some", "version": 1, "on": "answers", "cents": 250, "occasions": ["baseline", "week-16"], "instrument": "PST", "minimumItems": 2, "late": "paid" },
            { "id": "row", "version": 1, "on": "streak", "cents": 333, "weeks": { "first": 1, "last": 8 }, "instrument": "PST", "inARow": 3, "late": "paid" },
            { "id": "most", "version": 1, "on": "completion", "cents": 1000, "weeks": { "first": 1, "last": 8 }, "instrument": "PST", "minimumOccasions": 6 },
            { "id": "part", "version": 1, "on": "completion", "cents": 701, "weeks": { "first": 1, "last": 16 }, "prorated": "share", "late": "paid" },
            { "id": "visits", "version": 1, "on": "assessment", "cents": 1500, "weeks": { "first": 4, "last": 16 }, "late": "paid" },
            { "id": "one-arm", "version": 1, "on": "interview", "cents": 2000, "arms": ["wait-list"] }
          ]
        }
        """;

    private readonly DirectoryInfo studies = Directory.CreateTempSubdirectory("emapain-studies-");

    public void Dispose() => studies.Delete(recursive: true);

    [Fact]
    public async Task Shares_rows_bonuses_and_caps_agree_with_the_oracle_to_the_cent_and_are_paid_out()
    {
        var rules = new Dictionary<string, int>();
        var result = await StudyRun.PlayAsync(
            new StudyRunOptions
            {
                StudyFile = await StudyAsync(), Participants = 16,
                Observed = seen => seen.Entries.GroupBy(entry => entry.Rule).ToList().ForEach(rule => rules[rule.Key] = rule.Sum(entry => entry.Cents)),
            },
            new SilentProgress(),
            CancellationToken.None);

        using var words = new StringWriter();
        Summary.Write(words, [result]);
        Assert.True(result.Findings.IsClean, words.ToString());
        Assert.All(["share", "some", "row", "most", "part", "visits", "one-arm"], rule => Assert.True(rules.GetValueOrDefault(rule) > 0, $"Rule '{rule}' paid nobody."));
    }

    /// <summary>Mission Reconnect with other pay.</summary>
    private async Task<string> StudyAsync()
    {
        var published = await File.ReadAllTextAsync(Path.Combine(RepositoryFolders.Studies, "mission-reconnect", "1.study.json"));
        var study = JsonNode.Parse(published, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
        study["compensation"] = JsonNode.Parse(Compensation);
        var file = Path.Combine(studies.CreateSubdirectory("mission-reconnect").FullName, "1.study.json");
        await File.WriteAllTextAsync(file, study.ToJsonString());
        return file;
    }
}
