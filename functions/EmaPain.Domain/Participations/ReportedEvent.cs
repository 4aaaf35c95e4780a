using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Participations;

/// <summary>An adverse event of the study's checklist that the person reported at an occasion.</summary>
public sealed record ReportedEvent(OccasionId Occasion, ItemId Item);
