using EmaPain.App.Ports;

namespace EmaPain.App.Casework;

/// <summary>
/// What this instance saw that a person has to know; the health endpoint reads it. Where a plan gives HTTP functions instances of
/// their own (Flex Consumption), those send no texts: there the carrier's own log event tells.
/// </summary>
public sealed class HealthNotes
{
    private volatile bool carrierRefusesUs;

    /// <summary>Whether the carrier refused our credentials at the last call that it answered.</summary>
    public bool CarrierRefusesUs => carrierRefusesUs;

    /// <summary>An open circuit and silence say nothing of our credentials; every other answer does.</summary>
    public void CarrierSaid(SendAttempt attempt) => carrierRefusesUs = attempt switch
    {
        SendAttempt.NotSent { Cause: NotSentCause.NotAuthorized } => true,
        SendAttempt.Unknown or SendAttempt.NotSent { Cause: NotSentCause.CircuitOpen } => carrierRefusesUs,
        _ => false,
    };
}
