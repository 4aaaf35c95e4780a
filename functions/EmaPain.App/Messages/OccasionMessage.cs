using EmaPain.Domain.Ids;

namespace EmaPain.App.Messages;

/// <summary>An occasion that money or alerts have to look at.</summary>
public sealed record OccasionMessage(ParticipationKey Participation, OccasionId Occasion, int Revision);
