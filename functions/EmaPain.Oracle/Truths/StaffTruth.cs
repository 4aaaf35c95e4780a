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

    /// <summary>What is sent to this address then comes back.</summary>
    public IReadOnlyList<Spell> Unknown { get; init; } = [];

    /// <summary>Whoever tried to reach the person of an urgent alert whose mail arrived then ends the alert as well, as a possible adverse event.</summary>
    public IReadOnlyList<Spell> Closes { get; init; } = [];

    /// <summary>From the contact attempt to the end of the alert.</summary>
    public TimeSpan ClosesAfter { get; init; } = TimeSpan.FromMinutes(93);

    /// <summary>Whether a mail comes back instead of arriving.</summary>
    public bool Returns(DateTimeOffset sent) => Unknown.Any(spell => spell.Holds(sent));

    /// <summary>Whether a mail that arrives at an instant is looked at.</summary>
    public bool Reads(DateTimeOffset arrived) => !Returns(arrived) && !Asleep.Any(spell => spell.Holds(arrived));

    /// <summary>Whether an urgent alert of a mail that arrived at an instant ends in a contact attempt.</summary>
    public bool Contacts(DateTimeOffset arrived) => Reads(arrived) && !Forgets.Any(spell => spell.Holds(arrived));

    /// <summary>Whether an urgent alert of a mail that arrived at an instant is ended.</summary>
    public bool Ends(DateTimeOffset arrived) => Contacts(arrived) && Closes.Any(spell => spell.Holds(arrived));
}
