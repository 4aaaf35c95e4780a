namespace EmaPain.Oracle.Truths;

/// <summary>A person follows the link of an invitation and answers all.</summary>
/// <param name="Occasion">Which assessment.</param>
/// <param name="Delay">From the invitation to the survey's report.</param>
/// <param name="IsFlagged">Whether an answer has somebody look at once.</param>
public sealed record SurveyVisit(string Occasion, TimeSpan Delay, bool IsFlagged);
