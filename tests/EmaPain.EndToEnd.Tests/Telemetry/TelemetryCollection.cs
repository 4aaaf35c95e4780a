namespace EmaPain.EndToEnd.Tests.Telemetry;

/// <summary>Who listens, listens to the whole process: these tests run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection
{
    public const string Name = "Telemetry";
}
