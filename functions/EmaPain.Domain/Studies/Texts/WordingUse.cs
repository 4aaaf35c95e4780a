namespace EmaPain.Domain.Studies.Texts;

/// <summary>What a wording is for.</summary>
public enum WordingUse
{
    /// <summary>Names an end of a scale; shown to staff and researchers.</summary>
    Anchor,

    /// <summary>Asks a participant.</summary>
    Question,

    /// <summary>Invites a participant to a linked survey.</summary>
    Invitation,

    /// <summary>Stands before the open question.</summary>
    Reminder,

    /// <summary>Answers a cry for help.</summary>
    Crisis,

    /// <summary>Any other text to a participant or an unknown phone.</summary>
    Text,
}
