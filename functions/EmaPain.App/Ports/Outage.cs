namespace EmaPain.App.Ports;

/// <summary>How a service outside fails us.</summary>
public enum Outage
{
    /// <summary>The SMS carrier refuses our credentials.</summary>
    CarrierRefusesUs,

    /// <summary>No way of mail takes a mail.</summary>
    NoWayOfMail,
}
