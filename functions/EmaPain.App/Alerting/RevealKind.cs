namespace EmaPain.App.Alerting;

/// <summary>What the owner of an urgent alert may see.</summary>
public enum RevealKind
{
    /// <summary>The person's phone number.</summary>
    Phone,

    Name,

    Address,

    /// <summary>Somebody close to the person, and how that one is reached.</summary>
    EmergencyContact,

    /// <summary>The text that asked last for staff.</summary>
    Text,
}
