namespace EmaPain.Oracle.Truths;

/// <summary>What a person means by a text that answers no question.</summary>
public enum Meaning
{
    /// <summary>Nothing that anybody could act on.</summary>
    Chatter,
    Crisis,
    Distress,
    Stop,
    Start,
    WrongNumber,
}
