using EmaPain.Domain.Participations;

namespace EmaPain.App.Staff;

/// <summary>How regularly a week's check-ins were answered.</summary>
/// <param name="Occasion">The occasion, such as <c>week-3</c>; of a burst with <c>*</c> for day and prompt.</param>
/// <param name="Arm">The arm; <c>none</c>: none is drawn or recorded; <c>all</c>: who asks may not know the arms.</param>
/// <param name="Counts">The counts.</param>
public sealed record ReportedCompliance(string Occasion, string Arm, Compliance Counts);
