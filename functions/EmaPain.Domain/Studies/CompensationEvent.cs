namespace EmaPain.Domain.Studies;

/// <summary>What a compensation rule pays for.</summary>
public enum CompensationEvent
{
    /// <summary>Answers to an instrument at an occasion.</summary>
    Answers,

    /// <summary>An assessment that staff recorded as completed.</summary>
    Assessment,

    /// <summary>The interview that staff recorded as completed; once a participation.</summary>
    Interview,

    /// <summary>A call or session that staff, or a peer coach, recorded as attended.</summary>
    Attendance,

    /// <summary>So many occasions in a row; each full row once.</summary>
    Streak,

    /// <summary>All or enough of the occasions; once a participation.</summary>
    Completion,
}
