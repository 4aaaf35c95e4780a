using System.Text.Json.Nodes;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Local.Parts;
using EmaPain.Local.Reckoning;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>
/// Every preset with pay rules of a test, since most trials published no amounts: played by a cohort, paid in mid-study and at the end with
/// payments that fail, and reckoned by the oracle to the cent.
/// </summary>
public sealed class PresetPayRunTests : IDisposable
{
    private const int MostOccasions = 4;

    private readonly DirectoryInfo studies = Directory.CreateTempSubdirectory("emapain-studies-");

    public void Dispose() => studies.Delete(recursive: true);

    [Theory]
    [InlineData("weekly-pst-peg")]
    [InlineData("lamp")]
    [InlineData("resolve")]
    [InlineData("partners4pain")]
    [InlineData("imppress")]
    public async Task Whatever_a_study_pays_for_agrees_with_the_oracle_to_the_cent_and_is_paid_out(string id)
    {
        var earned = new Dictionary<string, int>();
        var (file, rules) = await StudyAsync(id);
        var result = await StudyRun.PlayAsync(
            new StudyRunOptions
            {
                StudyFile = file, Participants = 6,
                Observed = seen => seen.Entries.GroupBy(entry => entry.Rule).ToList().ForEach(rule => earned[rule.Key] = rule.Sum(entry => entry.Cents)),
            },
            new SilentProgress(),
            CancellationToken.None);

        using var words = new StringWriter();
        Summary.Write(words, [result]);
        Assert.True(result.Findings.IsClean, words.ToString());
        Assert.All(rules, rule => Assert.True(earned.GetValueOrDefault(rule) > 0, $"Rule '{rule}' paid nobody."));
    }

    private async Task<(string File, IReadOnlyList<string> Rules)> StudyAsync(string id)
    {
        var newest = Directory.GetFiles(Path.Combine(RepositoryFolders.Studies, id), "*.study.json").OrderBy(file => file, StringComparer.Ordinal).Last();
        var text = await File.ReadAllTextAsync(newest);
        var json = JsonNode.Parse(text, documentOptions: new System.Text.Json.JsonDocumentOptions { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;
        var rules = RulesFor(StudyReader.Read(text).Study!);
        json["compensation"] = new JsonObject { ["rules"] = rules };
        var file = Path.Combine(studies.CreateSubdirectory(id).FullName, Path.GetFileName(newest));
        await File.WriteAllTextAsync(file, json.ToJsonString());
        return (file, [.. rules.Select(rule => rule!["id"]!.GetValue<string>())]);
    }

    /// <summary>
    /// Pays for the first instrument of the first four questions, by the whole and by the share, for visits, and for calls and sessions. Not of all:
    /// two rules over eight weeks could let the state of a person of weekly-pst-peg outgrow its row.
    /// </summary>
    private static JsonArray RulesFor(StudyDefinition study)
    {
        var first = study.Occasions.First(plan => plan.Kind == OccasionKind.Texts).Steps[0].Instrument;
        bool Asks(OccasionPlan plan) => plan.Kind == OccasionKind.Texts && plan.Steps.Any(step => step.Instrument == first);

        return
        [
            .. Rule(study, "answers", 500, Asks, rule => rule["instrument"] = first.Value),
            .. Rule(study, "completion", 701, Asks, rule => (rule["instrument"], rule["prorated"]) = (first.Value, "share")),
            .. Rule(study, "assessment", 2000, plan => plan.Kind == OccasionKind.Assessment && plan.Survey is null, _ => { }),
            .. Rule(study, "attendance", 1050, plan => plan.Kind == OccasionKind.Contact, _ => { }),
        ];
    }

    private static IEnumerable<JsonNode> Rule(StudyDefinition study, string on, int cents, Func<OccasionPlan, bool> isPaid, Action<JsonObject> more)
    {
        var occasions = study.Occasions.Where(isPaid).SelectMany(plan => plan.Slots()).Select(slot => (JsonNode)slot.Id.Value).Take(MostOccasions).ToArray();
        var rule = new JsonObject { ["id"] = on, ["version"] = 1, ["on"] = on, ["cents"] = cents, ["occasions"] = new JsonArray(occasions) };
        more(rule);
        return occasions.Length == 0 ? [] : [rule];
    }
}
