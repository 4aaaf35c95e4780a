using EmaPain.App.Operation;
using EmaPain.Domain.Json;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>What a run of scripts/deploy finds: Azure, the app, and the package. The words are those of tests/golden/deploy-tools.</summary>
/// <param name="Azure">What is there of Azure.</param>
/// <param name="App">How the deployed app answers.</param>
/// <param name="Without">A file that the package lacks.</param>
/// <param name="Library">A library of the package, as its deps.json names and types it.</param>
internal sealed record DeployStage(string Azure, string App = "green", string Without = "", string Library = "\"Azure.Data.Tables/12.11.0\": {\n \"type\": \"package\"")
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";
    private static readonly string[] Package = ["host.json", "worker.config.json", "functions.metadata", "EmaPain.Functions.dll", "EmaPain.Functions.deps.json"];

    /// <summary>Whether somebody gets texts in a study of the package.</summary>
    public bool HasTexts { get; init; } = true;

    /// <summary>As the page writes it, so that the script reads what the app says.</summary>
    private static readonly HealthReport Red =
        new([new HealthCheck("prompts", Ok: true, "Fine."), new HealthCheck("alerts", Ok: false, "Nobody was \"told\". Put somebody on the list.")]);

    /// <summary>The newest versions: one in which nobody gets texts, and one as people write them.</summary>
    private static readonly Dictionary<string, string> Studies = new()
    {
        ["calls/10.study.json"] = """{"id":"calls","languages":["en"],"roles":[{"id":"veteran"}],"sites":[{"id":"east"}],"occasions":[{"kind":"contact"}]}""",
        ["calls/9.study.json"] = """{"id":"calls","languages":["en"],"roles":[{"id":"veteran"}],"sites":[{"id":"east"}],"occasions":[{"kind":"texts"}]}""",
        ["texts/1.study.json"] = """
            {
              // "id": "not-this",
              "id": "texts", "title": "With // and , ] in it", "languages": ["es", "en"],
              "roles": [{ "id": "partner" }, { "id": "patient" },],
              "sites": [{ "id": "south", "zone": "America/Denver" }],
              "occasions": [{ "kind": "contact" }, { "kind": "texts", "roles": ["patient"] }]
            }
            """,
    };

    /// <summary>Puts the package's files into the folder.</summary>
    /// <returns>The environment of the tools.</returns>
    public IReadOnlyDictionary<string, string> Settle(string folder)
    {
        var package = Path.Combine(folder, "package");
        Directory.CreateDirectory(package);
        foreach (var file in Package.Where(file => file != Without))
        {
            File.WriteAllText(Path.Combine(package, file), file.EndsWith("deps.json", StringComparison.Ordinal) ? Libraries : $"x\u00011.0.0+{Commit}\0");
        }

        foreach (var (path, study) in Studies.Where(study => HasTexts || !study.Key.StartsWith("texts", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(package, "studies", path))!);
            File.WriteAllText(Path.Combine(package, "studies", path), study);
        }

        return new Dictionary<string, string>
        {
            ["AZURE"] = Azure, ["APP"] = App, ["COMMIT"] = Commit, ["PACKAGE"] = package, ["KEYS"] = string.Join(' ', Templates.Keys("k1")), ["RED"] = DomainJson.Write(new { status = "red", commit = Commit, Red.Checks }),
        };
    }

    private string Libraries => $$"""
        {"libraries": {
          "EmaPain.Functions/1.0.0": {
            "type": "project", "serviceable": false
          },
          "EmaPain.Azure/1.0.0": {
            "type": "project", "serviceable": false
          },
          {{Library}}, "serviceable": false
          } } }
        """;
}
