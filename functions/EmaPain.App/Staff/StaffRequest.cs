namespace EmaPain.App.Staff;

/// <summary>Who asks, and the id that makes asking again harmless.</summary>
/// <param name="Id">The request id, a UUID; the input id of what it does.</param>
/// <param name="Actor">The member of staff, by id.</param>
public sealed record StaffRequest(string Id, string Actor)
{
    /// <summary>Whether the member of staff may see what tells an arm.</summary>
    public bool IsUnblinded { get; init; }
}
