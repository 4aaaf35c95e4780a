using Microsoft.Extensions.Configuration;

namespace EmaPain.Local.Hosting;

/// <summary>Settings that triggers refer to by name.</summary>
internal static class HostSettingNames
{
    /// <summary>Replaces each %name% by the setting of that name.</summary>
    /// <exception cref="InvalidOperationException">There is no such setting.</exception>
    public static string Expand(this IConfiguration configuration, string text)
    {
        var parts = text.Split('%');
        for (var i = 1; i < parts.Length - 1; i += 2)
        {
            parts[i] = configuration[parts[i]] ?? throw new InvalidOperationException($"A trigger refers to the setting {parts[i]}, which is missing.");
        }

        return string.Concat(parts);
    }

    /// <summary>Connection string of the storage account that a trigger names.</summary>
    /// <exception cref="InvalidOperationException">There is no such setting.</exception>
    public static string StorageAccount(this IConfiguration configuration, string name) =>
        configuration[name] ?? configuration[$"AzureWebJobs{name}"] ?? configuration.GetConnectionString(name)
        ?? throw new InvalidOperationException($"A queue trigger refers to the storage account {name}, whose connection string is missing.");
}
