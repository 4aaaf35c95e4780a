using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>Who was invited, and at which occasion.</summary>
public sealed record InvitedTo(ParticipationKey Key, OccasionId Occasion);
