namespace EmaPain.Domain.Participations;

/// <summary>What a text that speaks of items is.</summary>
public enum SaidKind
{
    Answer,

    /// <summary>CHANGE: replaces an answer that was given before.</summary>
    Correction,

    /// <summary>It came from somebody else's phone, as was learned later: it counts for nothing.</summary>
    Disowned,
}
