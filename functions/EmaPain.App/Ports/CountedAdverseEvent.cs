using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>An adverse event, as far as a report counts it.</summary>
/// <param name="Participant">Whose.</param>
/// <param name="Event">Which.</param>
/// <param name="Source">How staff learned of it, by its word.</param>
/// <param name="Seriousness">By its word; none: nobody has said yet.</param>
/// <param name="TellsTheArm">Whether only who may know the arm may know of it.</param>
public sealed record CountedAdverseEvent(ParticipantId Participant, AdverseEventId Event, string Source, string? Seriousness, bool TellsTheArm);
