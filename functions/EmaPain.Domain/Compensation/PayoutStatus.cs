namespace EmaPain.Domain.Compensation;

/// <summary>How far a payout has come; it never goes back, but for taking in a further report, or where a failure is taken back.</summary>
public enum PayoutStatus
{
    /// <summary>Finds the people who are owed something.</summary>
    Collecting,

    /// <summary>Books in each person's account what is paid.</summary>
    Booking,

    /// <summary>Whole: its lines, total and hash stand.</summary>
    Ready,

    /// <summary>Handed out for payment.</summary>
    Exported,

    /// <summary>Takes in what whoever pays has reported.</summary>
    Confirming,

    /// <summary>Every payment is reported, or nobody was owed anything.</summary>
    Settled,
}
