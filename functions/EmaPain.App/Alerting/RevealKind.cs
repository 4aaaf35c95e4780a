namespace EmaPain.App.Alerting;

/// <summary>What the owner of an urgent alert may see.</summary>
public enum RevealKind
{
    /// <summary>The person's phone number.</summary>
    Phone,

    /// <summary>The text that asked last for staff.</summary>
    Text,
}
