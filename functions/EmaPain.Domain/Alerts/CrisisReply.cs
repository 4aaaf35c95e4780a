namespace EmaPain.Domain.Alerts;

/// <summary>Whether a crisis text went to the participant.</summary>
public enum CrisisReply
{
    NotNeeded,
    Sent,

    /// <summary>The person opted out, cannot be answered, or nothing is known of the reply: staff have to call.</summary>
    NotPossible,
}
