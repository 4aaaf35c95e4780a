#nullable enable
namespace Azure.Data.Tables.Wire;

/// <summary>What a connection string says: an account, its key and where its tables are.</summary>
internal sealed record TableConnection(string Account, byte[] Key, Uri Endpoint)
{
    /// <summary>The account and key that every storage emulator knows; published by Microsoft.</summary>
    private static readonly TableConnection Development = new(
        "devstoreaccount1",
        Convert.FromBase64String("Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="),
        new Uri("http://127.0.0.1:10002/devstoreaccount1"));

    public static TableConnection Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = Split(connectionString);
        if (settings.TryGetValue("UseDevelopmentStorage", out var development) && development == "true")
        {
            return Development;
        }

        if (settings.TryGetValue("AccountName", out var account) && settings.TryGetValue("AccountKey", out var key))
        {
            if (settings.TryGetValue("TableEndpoint", out var endpoint))
            {
                return new TableConnection(account, Convert.FromBase64String(key), new Uri(endpoint));
            }

            var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
            var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
            return new TableConnection(account, Convert.FromBase64String(key), new Uri($"{protocol}://{account}.table.{suffix}"));
        }

        throw new ArgumentException("Connection string parsing error");
    }

    public override string ToString() => Endpoint.ToString();

    private static Dictionary<string, string> Split(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var segment in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = segment.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !settings.TryAdd(segment[..equals].Trim(), segment[(equals + 1)..].Trim()))
            {
                throw new InvalidOperationException("The connection string is malformed.");
            }
        }

        return settings;
    }
}
