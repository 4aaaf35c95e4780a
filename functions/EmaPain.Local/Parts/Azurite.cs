using System.Security.Cryptography;

namespace EmaPain.Local.Parts;

/// <summary>
/// Azurite with the three storage accounts of the trial, each with a key made for this start: whoever meets another trial's Azurite by mistake
/// is refused and does not work in its data.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    private static readonly string[] Names = ["identity", "operations", "research"];
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

    /// <summary>Azurite's own ports, where they are free: those that its documentation names, for blobs, queues and tables.</summary>
    public static IReadOnlyList<int> UsualPorts => FreePorts.Prefer(10000, 10001, 10002);

    /// <summary>Starts Azurite, on free ports unless others are given; in memory unless a folder is given.</summary>
    public static async Task<Azurite> StartAsync(
        string nodeModules, string? folder = null, IReadOnlyList<int>? chosen = null, CancellationToken cancel = default)
    {
        var keys = Names.ToDictionary(name => name, _ => Convert.ToBase64String(RandomNumberGenerator.GetBytes(64)));
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }

        var (part, ports) = await NodePart.StartAsync(ports => Program(nodeModules, folder, ports, keys), chosen, 3, cancel);
        return new Azurite(part, keys.ToDictionary(account => account.Key, account => Connection(account.Key, account.Value, ports)));
    }

    public ValueTask DisposeAsync() => part.DisposeAsync();

    private static NodeProgram Program(string nodeModules, string? folder, IReadOnlyList<int> ports, IReadOnlyDictionary<string, string> keys)
    {
        string[] place = folder is null ? ["--inMemoryPersistence"] : ["--location", folder];
        string[] arguments =
        [
            "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}", .. place,
        ];
        var environment = new Dictionary<string, string> { ["AZURITE_ACCOUNTS"] = string.Join(';', keys.Select(account => $"{account.Key}:{account.Value}")) };
        var script = Path.Combine(nodeModules, "azurite", "dist", "src", "azurite.js");
        return new NodeProgram("Azurite", script, arguments, environment, ports) { KeepsFiles = folder is not null };
    }

    private static string Connection(string account, string key, IReadOnlyList<int> ports) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};"
        + $"BlobEndpoint=http://127.0.0.1:{ports[0]}/{account};"
        + $"QueueEndpoint=http://127.0.0.1:{ports[1]}/{account};"
        + $"TableEndpoint=http://127.0.0.1:{ports[2]}/{account};";
}
