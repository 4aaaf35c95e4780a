namespace EmaPain.Local.Cohort.Planning;

/// <summary>What happens to a participant of the cohort, beside ordinary answering.</summary>
internal enum Character
{
    /// <summary>Answers everything in time and is interviewed.</summary>
    Diligent,

    /// <summary>Pain rises from week to week.</summary>
    Worsens,

    /// <summary>A slip of the thumb that reads like a sudden worsening, and is corrected before anybody has looked.</summary>
    Corrects,

    /// <summary>A cry for help at night; staff clear the hold the next morning.</summary>
    CriesForHelp,

    /// <summary>Late, partial, after the reminder, or not at all.</summary>
    Unsteady,

    /// <summary>STOP, and after it nothing but a cry for help, which cannot be answered by text.</summary>
    Stops,
    StopsTollFree,

    /// <summary>STOP, and START in the following week; words of crisis that are denied between them.</summary>
    StopsAndStarts,
    StopsAndStartsTollFree,

    /// <summary>A second cry for help within minutes, and a third after staff have taken the first on.</summary>
    CriesTwice,

    /// <summary>A cry for help two hours before a prompt, which has to wait until staff clear the hold.</summary>
    CriesBeforePrompt,

    /// <summary>Held over a whole window.</summary>
    HeldLong,
    Distressed,
    WrongNumber,
    WritesBeforeTheTrial,

    /// <summary>Paused twice by staff: into a window, and over a whole one.</summary>
    Paused,
    Withdraws,

    /// <summary>An assessment after its window, and none at the end.</summary>
    LateToVisits,
    Silent,

    /// <summary>Answers the screening so that the study refuses the activation.</summary>
    Ineligible,

    /// <summary>Mostly answers; now and then late, reminded or silent.</summary>
    Ordinary,
}
