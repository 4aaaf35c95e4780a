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
    private static readonly string[] Package = ["host.json", "worker.config.json", "functions.metadata", "EmaPain.Functions.dll", "EmaPain.Functions.deps.json"];

    /// <summary>As the page writes it, so that the script reads what the app says.</summary>
    private static readonly HealthReport Red =
        new([new HealthCheck("prompts", Ok: true, "Fine."), new HealthCheck("alerts", Ok: false, "Nobody was \"told\". Put somebody on the list.")]);

    /// <summary>Puts the package's files into the folder.</summary>
    /// <returns>The environment of the tools.</returns>
    public IReadOnlyDictionary<string, string> Settle(string folder)
    {
        var package = Path.Combine(folder, "package");
        Directory.CreateDirectory(package);
        foreach (var file in Package.Where(file => file != Without))
        {
            File.WriteAllText(Path.Combine(package, file), file.EndsWith("deps.json", StringComparison.Ordinal) ? Libraries : "x");
        }

        return new Dictionary<string, string>
        {
            ["AZURE"] = Azure, ["APP"] = App, ["PACKAGE"] = package, ["KEYS"] = string.Join(' ', Templates.Keys("k1")), ["RED"] = DomainJson.Write(new { status = "red", Red.Checks }),
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
