namespace EmaPain.Oracle.Truths;

/// <summary>A stretch of time; its end is no part of it.</summary>
public sealed record Spell(DateTimeOffset From, DateTimeOffset Until)
{
    public bool Holds(DateTimeOffset at) => From <= at && at < Until;
}
