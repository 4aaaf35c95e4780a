namespace EmaPain.App.Ports;

/// <summary>Why a text did not leave us.</summary>
public enum NotSentCause
{
    Throttled,
    CircuitOpen,

    /// <summary>Our own credentials were refused; health turns red.</summary>
    NotAuthorized,
}
