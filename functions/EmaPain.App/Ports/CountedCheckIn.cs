using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Ports;

/// <summary>An occasion by text, as far as a report counts it.</summary>
/// <param name="Participant">Whose.</param>
/// <param name="Occasion">Which.</param>
/// <param name="CheckIn">What became of it.</param>
/// <param name="TellsTheArm">Whether only who may know the arm may know of it; it then stands for the row that all may read, where there is one.</param>
public sealed record CountedCheckIn(ParticipantId Participant, OccasionId Occasion, CheckIn CheckIn, bool TellsTheArm);
