namespace EmaPain.Domain.Studies;

/// <summary>How the people of a step are told.</summary>
public enum AlertChannel
{
    Mail,

    /// <summary>By mail, and by a text that says nothing but that there is one.</summary>
    MailAndText,
}
