namespace EmaPain.Domain.Studies;

/// <summary>Where a linked survey is answered.</summary>
public enum SurveySystem
{
    /// <summary>Reports by its Data Entry Trigger.</summary>
    Redcap,

    /// <summary>Reports by a workflow's web service task.</summary>
    Qualtrics,
}
