namespace EmaPain.Domain.Studies;

/// <summary>What staff may keep of a person beside the phone, to send help in an emergency.</summary>
public enum ContactDetail
{
    Name,
    Address,

    /// <summary>Somebody close to the person, and how that one is reached.</summary>
    EmergencyContact,
}
