using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>One occasion of a plan.</summary>
/// <param name="Id">The occasion's id.</param>
/// <param name="Series">What it is reported under: the id, with <c>*</c> for the day and the prompt of a burst.</param>
/// <param name="Week">The week after the anchor, where the plan counts weeks.</param>
/// <param name="Month">The month after the anchor, where the plan counts months.</param>
/// <param name="Day">The day of a burst, from 1.</param>
/// <param name="Prompt">The prompt of a burst's day, from 1.</param>
public sealed record OccasionSlot(OccasionId Id, string Series, int? Week, int? Month, int? Day, int? Prompt);
