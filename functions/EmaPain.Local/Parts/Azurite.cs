using System.Security.Cryptography;

namespace EmaPain.Local.Parts;

/// <summary>Azurite with the three storage accounts of the trial, each with a key made for this start.</summary>
public sealed class Azurite : IAsyncDisposable
{
    private readonly NodePart part;
    private readonly IReadOnlyDictionary<string, string> connections;

    private Azurite(NodePart part, IReadOnlyDictionary<string, string> connections)
    {
        this.part = part;
        this.connections = connections;
    }

    /// <summary>The storage account of contacts and raw messages.</summary>
    public string Identity => connections["identity"];

    /// <summary>The storage account of the running trial and its queues.</summary>
    public string Operations => connections["operations"];

    /// <summary>The storage account that researchers read.</summary>
    public string Research => connections["research"];

    /// <summary>Starts Azurite on free ports; in memory unless a folder is given.</summary>
    public static async Task<Azurite> StartAsync(string nodeModules, string? folder = null, CancellationToken cancel = default)
    {
        var ports = FreePorts.Take(3);
        var keys = new[] { "identity", "operations", "research" }
            .ToDictionary(name => name, _ => Convert.ToBase64String(RandomNumberGenerator.GetBytes(64)));
        string[] place = folder is null ? ["--inMemoryPersistence"] : ["--location", folder];
        string[] arguments =
        [
            "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}", .. place,
        ];
        var environment = new Dictionary<string, string>
        {
            ["AZURITE_ACCOUNTS"] = string.Join(';', keys.Select(account => $"{account.Key}:{account.Value}")),
        };
        var script = Path.Combine(nodeModules, "azurite", "dist", "src", "azurite.js");
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            var how = $"AZURITE_ACCOUNTS='{environment["AZURITE_ACCOUNTS"]}' node {Path.Combine(nodeModules, "azurite", "dist", "src", "azurite.js")} --location {folder} --disableTelemetry --skipApiVersionCheck";
            await File.WriteAllTextAsync(Path.Combine(folder, "accounts"), how + "\n", cancel);
        }

        var part = await NodePart.StartAsync(new NodeProgram("Azurite", script, arguments, environment, ports) { KeepsFiles = folder is not null }, cancel);
        return new Azurite(part, keys.ToDictionary(account => account.Key, account => Connection(account.Key, account.Value, ports)));
    }

    public ValueTask DisposeAsync() => part.DisposeAsync();

    private static string Connection(string account, string key, IReadOnlyList<int> ports) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};"
        + $"BlobEndpoint=http://127.0.0.1:{ports[0]}/{account};"
        + $"QueueEndpoint=http://127.0.0.1:{ports[1]}/{account};"
        + $"TableEndpoint=http://127.0.0.1:{ports[2]}/{account};";
}
