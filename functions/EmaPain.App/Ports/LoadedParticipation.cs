using EmaPain.Domain.Participations;

namespace EmaPain.App.Ports;

/// <summary>A participation as read, with the version that a commit has to find unchanged (none: it must not exist).</summary>
public sealed record LoadedParticipation(Participation Participation, string? Version);
