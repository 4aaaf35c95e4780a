namespace EmaPain.Domain.Replies.Numbers;

/// <summary>What speaks against taking a number as an answer.</summary>
internal enum Doubt
{
    None,

    /// <summary>No answer: a time, a dose, a date, a scale's end, a number in prose.</summary>
    Aside,

    /// <summary>Meant as an answer, but not one number: <c>5 or 6</c>, <c>4.5</c>, <c>-3</c>.</summary>
    Unclear,

    /// <summary>How it was before; an answer only where nothing says how it is now.</summary>
    Past,

    /// <summary>Taken back or denied: <c>not a 5</c>.</summary>
    Denied,
}
