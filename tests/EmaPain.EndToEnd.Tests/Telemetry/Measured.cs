namespace EmaPain.EndToEnd.Tests.Telemetry;

/// <summary>A measurement's instrument and words.</summary>
internal sealed record Measured(string Instrument, IReadOnlyList<KeyValuePair<string, object?>> Words);
