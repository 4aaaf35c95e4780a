using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>
/// Peer coaches: participants who look after others. A coach texts <c>CONTACT</c>, the person's number and how they spoke, or <c>CONCERN</c> and
/// the number; staff give coaches their people.
/// </summary>
public sealed record PeerPlan
{
    public required RoleId Coach { get; init; }

    public required RoleId Patient { get; init; }

    /// <summary>How many people a coach has at most; they are numbered from 1.</summary>
    public required int Most { get; init; }

    /// <summary>The id of the patients' occasions that a contact completes, as the file plans them.</summary>
    public required string Contacts { get; init; }
}
