namespace EmaPain.Local.Carrier;

/// <summary>What goes wrong with the text to one recipient.</summary>
public abstract record TextFault
{
    private TextFault()
    {
    }

    /// <summary>The call is answered 202, this recipient within it with the status; no text goes out.</summary>
    public sealed record Refuses(int Status = 400, string Message = "Invalid To phone number format.") : TextFault;

    /// <summary>Accepted; the delivery report says that the recipient has opted out.</summary>
    public sealed record OptedOut : TextFault;

    /// <summary>Accepted; the delivery report says Failed with these details.</summary>
    public sealed record DeliveryFails(string Details = "4006: The Destination/To number is not reachable") : TextFault;

    /// <summary>Accepted and delivered; the delivery report never comes.</summary>
    public sealed record LosesReport : TextFault;
}
