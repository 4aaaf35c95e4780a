namespace EmaPain.Domain.Participations;

/// <summary>What a text is for.</summary>
public enum Purpose
{
    /// <summary>The first question of an instrument.</summary>
    Prompt,
    Reminder,

    /// <summary>A following item.</summary>
    Question,

    /// <summary>Asks again after an unreadable text.</summary>
    Reask,
    Confirmation,
    Crisis,
    Help,
    Balance,
    Thanks,
    Notice,

    /// <summary>Calls a member of staff to an alert.</summary>
    Page,
}
