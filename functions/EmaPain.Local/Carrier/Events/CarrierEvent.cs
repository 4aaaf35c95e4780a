namespace EmaPain.Local.Carrier.Events;

/// <summary>What the carrier tells the trial. Instants are of the trial's clock.</summary>
internal abstract record CarrierEvent(string MessageId, DateTimeOffset At)
{
    /// <summary>A phone sent a text.</summary>
    public sealed record TextReceived(
        string MessageId, string From, string To, string Text, DateTimeOffset ReceivedAt, DateTimeOffset At, int Segments) : CarrierEvent(MessageId, At)
    {
        /// <summary>Whether the words are where no text has them.</summary>
        public bool IsGarbled { get; init; }
    }

    /// <summary>A text of the trial reached its phone, or did not.</summary>
    public sealed record DeliveryReport(
        string MessageId, string From, string To, DeliveryOutcome Outcome, string? Tag, DateTimeOffset At, int Segments) : CarrierEvent(MessageId, At);

    /// <summary>What became of a mail of the trial; the id is its operation's.</summary>
    public sealed record MailReport(string MessageId, string To, string Status, DateTimeOffset At) : CarrierEvent(MessageId, At);

    public string Type => this switch
    {
        TextReceived => "Microsoft.Communication.SMSReceived",
        MailReport => "Microsoft.Communication.EmailDeliveryReportReceived",
        _ => "Microsoft.Communication.SMSDeliveryReportReceived",
    };
}
