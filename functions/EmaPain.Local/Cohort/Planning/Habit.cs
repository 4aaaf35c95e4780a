namespace EmaPain.Local.Cohort.Planning;

/// <summary>How a person answers at one occasion.</summary>
internal enum Habit
{
    /// <summary>All numbers in one text: <c>3 4 2</c>.</summary>
    AtOnce,

    /// <summary>With stray blanks and marks: <c> 3,4, 2.</c></summary>
    Untidy,
    InWords,

    /// <summary>Each number with its item's name, in any order.</summary>
    Named,

    /// <summary>One number per text, as the questions follow.</summary>
    ItemByItem,

    /// <summary>The last text comes once more.</summary>
    Twice,

    /// <summary>Nothing readable first, the numbers after being asked again.</summary>
    UnreadableFirst,

    /// <summary>The last instrument after the reminder, those before at once.</summary>
    LastAfterReminder,

    /// <summary>Everything after the reminder.</summary>
    AllAfterReminder,

    /// <summary>The first instrument after the window, within the late limit.</summary>
    Late,

    /// <summary>One item only.</summary>
    Partial,
    Silent,
}
