namespace EmaPain.App.Ports;

/// <summary>Who calls a staff endpoint.</summary>
public abstract record StaffCaller
{
    private StaffCaller()
    {
    }

    /// <summary>A member of staff: the Entra object id, or the person id of the key; stands in audit rows.</summary>
    public sealed record Known(string Id) : StaffCaller
    {
        /// <summary>Whether this person may see what tells an arm.</summary>
        public bool IsUnblinded { get; init; }
    }

    /// <summary>No credential, a wrong one, or one without the role: 401.</summary>
    public sealed record Unauthenticated : StaffCaller;

    /// <summary>The keys to tell are out of reach: 503.</summary>
    public sealed record Unavailable : StaffCaller;
}
