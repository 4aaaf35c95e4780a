using EmaPain.Oracle.Published;

namespace EmaPain.Local.Cohort.Doors;

/// <summary>The way of a survey system's report to the trial.</summary>
public interface ISurveyDoor
{
    /// <summary>Reports that a survey was completed.</summary>
    /// <param name="survey">Which one.</param>
    /// <param name="id">The opaque id of the invitation.</param>
    /// <param name="flag">What has somebody look at once; none: nothing has.</param>
    /// <param name="cancel">Gives up.</param>
    Task ReportAsync(PublishedSurvey survey, string id, PublishedFlag? flag, CancellationToken cancel);
}
