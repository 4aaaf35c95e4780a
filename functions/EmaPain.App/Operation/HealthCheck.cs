namespace EmaPain.App.Operation;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">Stable, in kebab case.</param>
/// <param name="Ok">Whether it is as it should be.</param>
/// <param name="Detail">What is wrong and what to do, or what was found.</param>
public sealed record HealthCheck(string Name, bool Ok, string Detail);
