namespace EmaPain.Domain.Studies;

/// <summary>Whether a linked survey asks about suicide.</summary>
public enum SuicideItem
{
    None,
    Asked,
}
