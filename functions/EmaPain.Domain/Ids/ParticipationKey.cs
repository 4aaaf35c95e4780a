namespace EmaPain.Domain.Ids;

/// <summary>One person in one study.</summary>
public readonly record struct ParticipationKey(StudyId Study, ParticipantId Participant)
{
    public override string ToString() => $"{Study.Value}~{Participant.Value}";
}
