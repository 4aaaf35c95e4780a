using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Alerting;

/// <summary>One value of a measure.</summary>
/// <param name="Occasion">When it was asked.</param>
/// <param name="Day">The person's local day.</param>
/// <param name="Value">The score or answer.</param>
public sealed record TrendPoint(OccasionId Occasion, LocalDate Day, decimal Value);
