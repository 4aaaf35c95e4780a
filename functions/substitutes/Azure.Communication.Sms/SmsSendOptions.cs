namespace Azure.Communication.Sms;

/// <summary>Whether a delivery report comes back for a text, and what it carries.</summary>
public class SmsSendOptions
{
    public SmsSendOptions(bool enableDeliveryReport) => EnableDeliveryReport = enableDeliveryReport;

    public bool EnableDeliveryReport { get; }

    /// <summary>Comes back in the delivery report.</summary>
    public string Tag { get; set; }
}
