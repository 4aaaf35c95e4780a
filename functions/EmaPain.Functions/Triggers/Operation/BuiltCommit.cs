using System.Reflection;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>The commit that this build was made from, as the build wrote it behind the plus of its informational version.</summary>
public static class BuiltCommit
{
    /// <summary>Forty hexadecimal digits; nothing for a build that knows none.</summary>
    public static string? Value { get; } = Of(
        typeof(BuiltCommit).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);

    public static string? Of(string? version) => version?.IndexOf('+', StringComparison.Ordinal) is >= 0 and var plus ? version[(plus + 1)..] : null;
}
