namespace EmaPain.Domain.Participations;

/// <summary>What a person is stratified by, as staff recorded it last.</summary>
public sealed record RecordedFactor(string Factor, string Value);
