using System.Collections.Immutable;

namespace EmaPain.Domain.Participations;

/// <summary>What the engine decided: the new state, what happened, and what to do outside.</summary>
/// <param name="Participation">The state after all happenings.</param>
/// <param name="Happenings">What happened, in order; at most 95, so that all fits one entity group transaction of 100 rows.</param>
/// <param name="Effects">What to do outside.</param>
/// <param name="Refusal">Why nothing was done, in a sentence for the person who asked; none if it was done.</param>
public sealed record Decision(
    Participation Participation, ImmutableArray<Happening> Happenings, ImmutableArray<Effect> Effects, Refusal? Refusal = null);
