using EmaPain.Domain.Ids;

namespace EmaPain.App.Casework;

/// <summary>The tag by which a delivery report names its text: study, participant and effect.</summary>
public static class TextTag
{
    public static string Write(ParticipationKey key, EffectId text) => $"{key.Study}~{key.Participant}~{text}";

    /// <summary>Reads a tag; nothing where it is not one of ours.</summary>
    public static (ParticipationKey Key, EffectId Text)? Read(string? tag) =>
        tag?.Split('~') is [{ Length: > 0 } study, { Length: > 0 } participant, { Length: > 0 } text]
            ? (new ParticipationKey(new StudyId(study), new ParticipantId(participant)), new EffectId(text))
            : null;
}
