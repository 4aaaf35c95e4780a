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
    public sealed record TextReceived(string MessageId, PhoneNumber From, PhoneNumber To, string Text, Instant ReceivedAt) : CarrierEvent;

    /// <summary>A delivery report; <see cref="Tag"/> as we sent it.</summary>
    public sealed record Delivered(string MessageId, string? Tag, DeliveryReport Report, Instant ReceivedAt) : CarrierEvent;

    /// <summary>The handshake of an Event Grid subscription.</summary>
    public sealed record Validation(string Code) : CarrierEvent;

    /// <summary>Something else, or unreadable.</summary>
    public sealed record NotForUs(string Why) : CarrierEvent;
}
