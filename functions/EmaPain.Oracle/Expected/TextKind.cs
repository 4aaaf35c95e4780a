namespace EmaPain.Oracle.Expected;

/// <summary>Texts whose number can be told from the rules.</summary>
public enum TextKind
{
    Welcome,
    Prompt,

    /// <summary>To a linked survey.</summary>
    Invitation,
    Reminder,
    Thanks,
    Crisis,
    OptOutConfirmation,
    OptInConfirmation,
    WrongNumber,

    /// <summary>Confirms a correction.</summary>
    Changed,

    /// <summary>Confirms a peer coach's contact.</summary>
    ContactTaken,

    /// <summary>Confirms a peer coach's concern.</summary>
    ConcernTaken,
}
