namespace Azure.Storage.Queues.Internal;

/// <summary>An account, its key and its queue endpoint, as written in a connection string.</summary>
internal sealed record StorageConnectionString(string AccountName, string AccountKey, Uri QueueEndpoint)
{
    // The account of every emulator; publicly known, see the documentation of Azurite.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static StorageConnectionString Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text, "connectionString");
        var settings = Settings(text);
        if (settings.TryGetValue("UseDevelopmentStorage", out var emulator) && bool.TryParse(emulator, out var used) && used)
        {
            return new(EmulatorAccount, EmulatorKey, new Uri($"http://127.0.0.1:10001/{EmulatorAccount}"));
        }

        if (!settings.TryGetValue("AccountName", out var account) || !settings.TryGetValue("AccountKey", out var key))
        {
            throw new FormatException("No valid combination of account information found.");
        }

        return new(account, key, Endpoint(settings, account));
    }

    private static Uri Endpoint(Dictionary<string, string> settings, string account)
    {
        if (settings.TryGetValue("QueueEndpoint", out var endpoint))
        {
            return new Uri(endpoint);
        }

        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        return new Uri($"{protocol}://{account}.queue.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}");
    }

    private static Dictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                throw new FormatException("Settings must be of the form \"name=value\".");
            }

            settings[setting[..equals].Trim()] = setting[(equals + 1)..].Trim();
        }

        return settings;
    }
}
