using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>Something that the carrier tells us.</summary>
public abstract record CarrierEvent
{
    private CarrierEvent()
    {
    }

    /// <summary>A text arrived.</summary>
    /// <param name="MessageId">The carrier's, or the SHA-256 of the event.</param>
    /// <param name="From">Who wrote; none where it is no phone number but a name or an address, which cannot be answered.</param>
    /// <param name="To">The number that was written to; none where it is no phone number.</param>
    /// <param name="Text">As received.</param>
    /// <param name="ReceivedAt">The carrier's time, at most the present.</param>
    public sealed record TextReceived(string MessageId, PhoneNumber? From, PhoneNumber? To, string Text, Instant ReceivedAt) : CarrierEvent;

    /// <summary>Something of which nobody knows whether it is a text, or whose words are not where a text has them.</summary>
    /// <param name="From">Who wrote, where that can be read.</param>
    /// <param name="To">The number that was written to, where that can be read.</param>
    /// <param name="Raw">As received.</param>
    public sealed record Unreadable(PhoneNumber? From, PhoneNumber? To, string Raw) : CarrierEvent;

    /// <summary>A delivery report.</summary>
    /// <param name="MessageId">The carrier's.</param>
    /// <param name="Tag">As we sent it.</param>
    /// <param name="To">Whom the text was sent to; none where it is no phone number.</param>
    /// <param name="Report">What became of it.</param>
    /// <param name="ReceivedAt">The carrier's time, at most the present.</param>
    public sealed record Delivered(string MessageId, string? Tag, PhoneNumber? To, DeliveryReport Report, Instant ReceivedAt) : CarrierEvent;

    /// <summary>A mail that the service took did not reach its recipient.</summary>
    /// <param name="Mail">The operation that it was sent by.</param>
    /// <param name="Status">The service's word for what became of it.</param>
    public sealed record MailBounced(Guid Mail, string Status) : CarrierEvent;

    /// <summary>A mail that the service took reached its recipient's mailbox.</summary>
    /// <param name="Mail">The operation that it was sent by.</param>
    public sealed record MailArrived(Guid Mail) : CarrierEvent;

    /// <summary>The handshake of an Event Grid subscription.</summary>
    public sealed record Validation(string Code) : CarrierEvent;

    /// <summary>Something else, or erased.</summary>
    public sealed record NotForUs(string Why) : CarrierEvent;
}
