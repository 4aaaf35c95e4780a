namespace EmaPain.Oracle.Living;

/// <summary>Whether routine texts may go to a person.</summary>
internal sealed class Standing
{
    public bool Consented { get; set; }

    public bool Withdrawn { get; set; }

    public bool OptedOut { get; set; }

    /// <summary>When the person last asked for texts again.</summary>
    public DateTimeOffset? OptedInAt { get; set; }

    public bool Held { get; set; }

    public bool Paused { get; set; }

    /// <summary>Whether somebody else has the phone: what is written from it answers nothing.</summary>
    public bool WrongNumber { get; set; }

    public bool MayBeAsked => Consented && !Withdrawn && !OptedOut && !Held && !Paused;

    /// <summary>Why a prompt was not sent.</summary>
    public string UnsentReason =>
        Withdrawn ? "not_sent_withdrawn"
        : OptedOut ? "not_sent_optout"
        : Held ? "not_sent_held"
        : Paused ? "not_sent_paused"
        : "technical";
}
