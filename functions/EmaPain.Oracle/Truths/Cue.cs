namespace EmaPain.Oracle.Truths;

/// <summary>What a person waits for before they type.</summary>
public enum Cue
{
    /// <summary>The first question of an instrument.</summary>
    Prompt,
    Reminder,

    /// <summary>The question of one item.</summary>
    Question,

    /// <summary>The question again, after a text that could not be read.</summary>
    Reask,
}
