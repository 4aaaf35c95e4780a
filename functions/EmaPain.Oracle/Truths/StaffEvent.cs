namespace EmaPain.Oracle.Truths;

/// <summary>What staff record about a person.</summary>
public enum StaffEvent
{
    AssessmentCompleted,
    InterviewCompleted,
    Pause,
    Resume,
    HoldCleared,
    Withdrawal,

    /// <summary>A criterion of eligibility is met; the note names it in place of an occasion.</summary>
    CriterionMet,

    /// <summary>What a person is stratified by; the note names the factor in place of an occasion.</summary>
    StratumTold,

    /// <summary>The day of the group's first session, set or moved.</summary>
    FirstSessionSet,
    LastSessionSet,

    /// <summary>The person came to a call or session.</summary>
    Attended,

    /// <summary>The person did not come.</summary>
    NotAttended,

    /// <summary>A peer coach was given a person.</summary>
    PeerGiven,

    /// <summary>A peer coach told staff of a contact by phone.</summary>
    PeerContacted,
}
