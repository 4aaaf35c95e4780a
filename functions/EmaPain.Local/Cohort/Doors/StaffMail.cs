namespace EmaPain.Local.Cohort.Doors;

/// <summary>A mail to a member of staff that asks to do something.</summary>
public abstract record StaffMail
{
    private StaffMail(string to) => To = to;

    /// <summary>Address of a member of staff.</summary>
    public string To { get; }

    /// <summary>A mail about an alert.</summary>
    /// <param name="Id">The mailbox's id.</param>
    /// <param name="To">Address of a member of staff.</param>
    /// <param name="Link">Where the alert is acknowledged.</param>
    public sealed record Alert(string Id, string To, Uri Link) : StaffMail(To)
    {
        /// <summary>The alert's own id, by which a contact attempt is recorded.</summary>
        public required string Number { get; init; }

        /// <summary>The operation by which it was sent.</summary>
        public Guid Operation { get; init; }

        public bool IsUrgent { get; init; }

        /// <summary>Whether it came by the second way.</summary>
        public bool IsByOtherWay { get; init; }
    }

    /// <summary>The mail of a day's tasks.</summary>
    /// <param name="To">Address of a coordinator.</param>
    /// <param name="Finishing">Paths of the staff endpoints that take them off the list.</param>
    public sealed record Tasks(string To, IReadOnlyList<string> Finishing) : StaffMail(To);
}
