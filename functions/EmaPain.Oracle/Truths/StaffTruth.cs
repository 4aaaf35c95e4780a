namespace EmaPain.Oracle.Truths;

/// <summary>A member of staff.</summary>
/// <param name="Id">Opaque id.</param>
/// <param name="Site">Where.</param>
/// <param name="Role">Answerable for what.</param>
/// <param name="Address">Mail address.</param>
/// <param name="AcknowledgesAfter">From the arrival of a mail about an alert.</param>
public sealed record StaffTruth(string Id, string Site, string Role, string Address, TimeSpan AcknowledgesAfter)
{
    /// <summary>E.164; none: is mailed only.</summary>
    public string? Phone { get; init; }

    public DaysAway? Leave { get; init; }

    /// <summary>What arrives then is never looked at.</summary>
    public IReadOnlyList<Spell> Asleep { get; init; } = [];

    /// <summary>From the acknowledgement of an urgent alert to the contact attempt that goes on record.</summary>
    public TimeSpan ContactsAfter { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Whoever takes an urgent alert on then tries to reach nobody.</summary>
    public IReadOnlyList<Spell> Forgets { get; init; } = [];

    /// <summary>Whether a mail that arrives at an instant is looked at.</summary>
    public bool Reads(DateTimeOffset arrived) => !Asleep.Any(spell => spell.Holds(arrived));

    /// <summary>Whether an urgent alert of a mail that arrived at an instant ends in a contact attempt.</summary>
    public bool Contacts(DateTimeOffset arrived) => Reads(arrived) && !Forgets.Any(spell => spell.Holds(arrived));
}
