namespace EmaPain.Local.Carrier.Events;

/// <summary>What a delivery report says of a text.</summary>
internal sealed record DeliveryOutcome(string Status, string Details)
{
    public bool Arrived => Status == "Delivered";

    public static DeliveryOutcome Delivered(ReportWording wording) =>
        new("Delivered", wording == ReportWording.Codes ? "2000: No Error" : "No error.");

    public static DeliveryOutcome OptedOut(ReportWording wording) => Failed(
        wording == ReportWording.Codes
            ? "4007: The Destination/To number has opted out of receiving messages from you"
            : "Sender blocked for given recipient.");

    public static DeliveryOutcome Failed(string details) => new("Failed", details);
}
