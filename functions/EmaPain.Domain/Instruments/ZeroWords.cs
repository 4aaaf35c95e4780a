namespace EmaPain.Domain.Instruments;

/// <summary>Whether words of absence (none, no pain) stand for 0 on an item.</summary>
public enum ZeroWords
{
    Digits,
    Absence,
}
