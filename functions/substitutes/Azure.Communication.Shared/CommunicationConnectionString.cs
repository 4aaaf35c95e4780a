namespace Azure.Communication.Pipeline;

/// <summary>Endpoint and key of a Communication resource: <c>endpoint=https://...;accesskey=...</c>.</summary>
internal sealed record CommunicationConnectionString(Uri Endpoint, AzureKeyCredential Key)
{
    public static CommunicationConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                throw new InvalidOperationException("Connection string doesn't have value for a keyword.");
            }

            settings[setting[..equals]] = setting[(equals + 1)..];
        }

        return new(new Uri(Required(settings, "endpoint")), new AzureKeyCredential(Required(settings, "accesskey")));
    }

    private static string Required(Dictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out var value) ? value : throw new InvalidOperationException($"Required keyword '{name}' is missing in connection string.");
}
