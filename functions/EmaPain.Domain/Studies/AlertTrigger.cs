namespace EmaPain.Domain.Studies;

/// <summary>What an alert rule watches.</summary>
public enum AlertTrigger
{
    /// <summary>Scores and items over the occasions.</summary>
    Scores,

    /// <summary>Words of crisis in any text.</summary>
    Crisis,

    /// <summary>A text that says that the questions upset the person.</summary>
    Distress,

    /// <summary>A linked survey's report that holds the flag of its suicide item.</summary>
    Survey,

    /// <summary>A peer coach texted that something is wrong with the person.</summary>
    Concern,

    /// <summary>Occasions without an answer; raises a task for the coordinator.</summary>
    Missed,
}
