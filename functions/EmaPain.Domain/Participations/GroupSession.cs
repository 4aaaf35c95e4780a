namespace EmaPain.Domain.Participations;

/// <summary>A session of a person's group from which occasions are counted.</summary>
public enum GroupSession
{
    First,
    Last,
}
