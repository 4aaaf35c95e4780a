namespace EmaPain.Domain.Participations;

/// <summary>How a call or session was held.</summary>
public enum ContactMode
{
    Phone,
    Video,
    InPerson,
    Text,
}
