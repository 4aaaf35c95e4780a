using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>What a person is owed, as the account book stood at an instant.</summary>
/// <param name="Person">Who.</param>
/// <param name="OwedCents">US cents that can be put into a payout.</param>
/// <param name="AsOf">When the state was decided; a row never goes back to an earlier one.</param>
public sealed record AccountRow(ParticipationKey Person, int OwedCents, Instant AsOf);
