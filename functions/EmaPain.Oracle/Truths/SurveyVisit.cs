namespace EmaPain.Oracle.Truths;

/// <summary>A person follows the link of an invitation and answers all.</summary>
/// <param name="Occasion">Which assessment.</param>
/// <param name="Delay">From the planned instant to the survey's report. Not from the invitation: it goes out when a talk is over, a minute sooner or later.</param>
/// <param name="IsFlagged">Whether an answer has somebody look at once.</param>
public sealed record SurveyVisit(string Occasion, TimeSpan Delay, bool IsFlagged)
{
    /// <summary>When the survey reports; nobody follows a link before it has come.</summary>
    public DateTimeOffset ReportedAt(DateTimeOffset planned, DateTimeOffset invited) => planned + Delay > invited ? planned + Delay : invited;
}
