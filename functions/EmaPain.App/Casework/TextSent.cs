using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Casework;

/// <summary>What came of trying to send a text.</summary>
/// <param name="After">The participation as it stands afterwards.</param>
/// <param name="Effects">What the decision on its outcome asks for.</param>
/// <param name="Again">After which time (machine) the text has to be looked at again; none: its outcome is decided.</param>
public sealed record TextSent(LoadedParticipation After, ImmutableArray<Effect> Effects, TimeSpan? Again);
