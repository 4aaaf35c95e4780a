namespace EmaPain.Oracle.Truths;

/// <summary>What a person means by a text that answers no question.</summary>
public enum Meaning
{
    /// <summary>Nothing that anybody could act on.</summary>
    Chatter,
    Crisis,

    /// <summary>Words of crisis that are denied or told of: a person has to look, but nobody is called at night.</summary>
    Doubt,
    Distress,
    /// <summary>Another number for an answer that was given before.</summary>
    Change,
    Stop,
    Start,
    WrongNumber,

    /// <summary>A peer coach spoke with a person.</summary>
    PeerContact,

    /// <summary>A peer coach is concerned about somebody.</summary>
    PeerConcern,
}
