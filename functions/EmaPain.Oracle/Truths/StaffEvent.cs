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
}
