using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Alerts;

/// <summary>A value that let a rule fire.</summary>
/// <param name="Measure">An instrument (its score) or an item.</param>
/// <param name="Occasion">When it was asked.</param>
/// <param name="Value">The score or answer.</param>
/// <param name="Baseline">The baseline that it was compared with; none where there is none.</param>
/// <param name="Basis">Where the baseline comes from.</param>
public sealed record AlertEvidence(string Measure, OccasionId Occasion, decimal Value, decimal? Baseline, BaselineBasis Basis);
