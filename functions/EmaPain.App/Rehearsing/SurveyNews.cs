namespace EmaPain.App.Rehearsing;

/// <summary>What a linked survey's system reports in a rehearsal.</summary>
public enum SurveyNews
{
    Completed,

    /// <summary>The flag of its suicide item.</summary>
    Flagged,
}
