namespace EmaPain.Domain.AdverseEvents;

/// <summary>How staff learned of an adverse event. Counts keep the sources apart, since arms differ in contact.</summary>
public enum AdverseEventSource
{
    /// <summary>Told in a contact that was about something else.</summary>
    StaffContact,

    /// <summary>Asked for with the study's checklist.</summary>
    Solicited,

    /// <summary>An alert led to it.</summary>
    Alert,
}
