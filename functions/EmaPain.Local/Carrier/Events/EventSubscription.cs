namespace EmaPain.Local.Carrier.Events;

/// <summary>One webhook that wants the carrier's events.</summary>
public sealed record EventSubscription
{
    public required string Name { get; init; }

    /// <summary>The exact address, its query included.</summary>
    public required Uri Webhook { get; init; }

    public EventSchema Schema { get; init; } = EventSchema.EventGrid;

    public PayloadCasing Casing { get; init; } = PayloadCasing.Camel;

    /// <summary>Gives the token that goes out as bearer with every request, the handshake included.</summary>
    public Func<CancellationToken, Task<string>>? Token { get; init; }

    public DeliveryPlan Plan { get; init; } = new();

    public RetrySchedule Retries { get; init; } = RetrySchedule.Local;
}
