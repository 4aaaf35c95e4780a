using System.Text.Json.Nodes;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>The fields and words of <c>rehearse --json</c> (design section 10), held against everything in the golden rehearsals.</summary>
public sealed class RehearsalEventTests
{
    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["textIn"] = ["text"],
        ["textOut"] = ["text", "purpose"],
        ["answer"] = ["item", "value", "late", "revision"],
        ["score"] = ["instrument", "score"],
        ["ledger"] = ["type", "rule", "cents", "balanceCents"],
        ["alert"] = ["rule", "level"],
        ["missed"] = ["reason"],
        ["status"] = ["status", "reason"],
        ["task"] = ["task"],
    };

    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["purpose"] = ["prompt", "reminder", "question", "reask", "confirmation", "crisis", "help", "balance", "thanks", "notice"],
        ["level"] = ["info", "review", "urgent"],
        ["status"] = ["active", "paused", "held", "optedOut", "withdrawn", "completed"],
    };

    private static readonly List<JsonObject> Events =
    [
        .. Directory.GetFiles(Path.Combine(RepositoryFolders.Root, "tests", "golden"), "rehearsal.jsonl", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Select(line => JsonNode.Parse(line)!.AsObject()),
    ];

    [Fact]
    public void Each_event_has_the_fields_of_its_kind_in_order() => Assert.All(
        Events, seen => Assert.Equal(["at", "local", "kind", "occasion", .. Fields[(string)seen["kind"]!]], seen.Select(field => field.Key)));

    [Fact]
    public void Every_kind_of_event_is_in_the_golden_rehearsals() => Assert.Empty(Fields.Keys.Except(Events.Select(seen => (string)seen["kind"]!)));

    [Fact]
    public void Words_are_those_of_the_contract() => Assert.All(
        Words, field => Assert.Empty(Events.Where(seen => seen.ContainsKey(field.Key)).Select(seen => (string)seen[field.Key]!).Except(field.Value)));

    [Fact]
    public void Times_are_whole_minutes()
    {
        Assert.All(Events, seen => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$", (string)seen["at"]!));
        Assert.All(Events, seen => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d$", (string)seen["local"]!));
    }
}
