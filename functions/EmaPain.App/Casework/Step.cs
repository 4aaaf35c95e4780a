using System.Collections.Immutable;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Casework;

/// <summary>What one commit did.</summary>
/// <param name="Before">The state that was decided on; none where it is not known any more, since the commit lies back.</param>
/// <param name="After">The state that it made.</param>
/// <param name="Effects">What it asks for.</param>
public sealed record Step(Participation? Before, Participation After, ImmutableArray<Effect> Effects);
