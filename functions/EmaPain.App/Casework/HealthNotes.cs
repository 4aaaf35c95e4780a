using EmaPain.App.Ports;

namespace EmaPain.App.Casework;

/// <summary>What this instance saw that a person has to know; the health endpoint reads it.</summary>
public sealed class HealthNotes
{
    private volatile bool carrierRefusesUs;

    /// <summary>Whether the carrier refused our credentials at the last call.</summary>
    public bool CarrierRefusesUs => carrierRefusesUs;

    public void CarrierAnswered() => carrierRefusesUs = false;

    public void TextNotSent(NotSentCause cause) => carrierRefusesUs = cause == NotSentCause.NotAuthorized;
}
