namespace EmaPain.Domain.Studies;

/// <summary>Who draws the arms.</summary>
public enum AllocationSource
{
    /// <summary>The app, in permuted blocks.</summary>
    App,

    /// <summary>The trial's statistician, elsewhere; staff record the arm.</summary>
    Statistician,
}
