namespace EmaPain.App.Ports;

/// <summary>Which mail goes first where the service takes so many an hour only, from the least to the most urgent.</summary>
public enum MailUrgency
{
    /// <summary>A daily list; waits first.</summary>
    Low,

    /// <summary>An alert that somebody has to review.</summary>
    Normal,

    /// <summary>Never waits.</summary>
    Urgent,
}
