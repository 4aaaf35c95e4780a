using System.Collections.Immutable;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Messages;

/// <summary>Up to 32 participations whose time has come.</summary>
/// <param name="Id">Computed from the rows of the due book; a tick's input id is computed from it and the participation.</param>
/// <param name="Participations">Whose time has come.</param>
public sealed record DueMessage(Guid Id, ImmutableArray<ParticipationKey> Participations);
