namespace EmaPain.Domain.Screening;

/// <summary>How soon a person has to look at a text.</summary>
public enum CrisisLevel
{
    /// <summary>Doubtful: somebody reads it on the same business day.</summary>
    Review,

    /// <summary>A cry for help: somebody is called at once.</summary>
    Urgent,
}
