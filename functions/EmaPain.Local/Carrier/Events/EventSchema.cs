namespace EmaPain.Local.Carrier.Events;

/// <summary>The two forms in which Event Grid delivers to a webhook.</summary>
public enum EventSchema
{
    EventGrid,
    CloudEvents,
}
