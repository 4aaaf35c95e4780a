using System.Collections.Immutable;

namespace EmaPain.App.Operation;

/// <summary>Whether the trial runs as it should.</summary>
public sealed record HealthReport(ImmutableArray<HealthCheck> Checks)
{
    public bool IsGreen => Checks.All(check => check.Ok);
}
