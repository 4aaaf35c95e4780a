namespace EmaPain.Local.Carrier.Events;

/// <summary>What the carrier tells the trial. Instants are of the trial's clock.</summary>
internal abstract record CarrierEvent(string MessageId, DateTimeOffset At)
{
    /// <summary>A phone sent a text.</summary>
    public sealed record TextReceived(
        string MessageId, string From, string To, string Text, DateTimeOffset ReceivedAt, DateTimeOffset At, int Segments) : CarrierEvent(MessageId, At);

    /// <summary>A text of the trial reached its phone, or did not.</summary>
    public sealed record DeliveryReport(
        string MessageId, string From, string To, DeliveryOutcome Outcome, string? Tag, DateTimeOffset At, int Segments) : CarrierEvent(MessageId, At);

    public string Type => this is TextReceived
        ? "Microsoft.Communication.SMSReceived"
        : "Microsoft.Communication.SMSDeliveryReportReceived";
}
