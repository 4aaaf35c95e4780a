using EmaPain.Domain.Ids;

namespace EmaPain.App.Messages;

/// <summary>An input whose effects may not all be done.</summary>
public sealed record EffectsMessage(ParticipationKey Participation, InputId Input);
