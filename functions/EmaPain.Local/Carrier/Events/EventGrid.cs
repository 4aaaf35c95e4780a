using System.Collections.Immutable;

namespace EmaPain.Local.Carrier.Events;

/// <summary>The Event Grid of the carrier: its live subscriptions. Like the real one it drops what nobody has subscribed to.</summary>
internal sealed class EventGrid(TimeProvider machineClock, OpenWork work, BookKeeping books, DeadLetterList deadLetters, CancellationToken closing)
    : IDisposable
{
    /// <summary>Event Grid waits 30 seconds for an answer. No proxy: nothing leaves this machine.</summary>
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    private ImmutableList<EventDelivery> live = [];

    public async Task SubscribeAsync(EventSubscription subscription, CancellationToken cancel)
    {
        if (!subscription.Webhook.IsLoopback)
        {
            throw new ArgumentException("The loopback carrier posts to this machine only.", nameof(subscription));
        }

        var webhook = new WebhookCalls(http, subscription, machineClock);
        await webhook.ShakeHandsAsync(cancel);
        var delivery = new EventDelivery(subscription, webhook, machineClock, work, books, deadLetters, closing);
        ImmutableInterlocked.Update(ref live, list => list.Add(delivery));
    }

    public void Publish(CarrierEvent what) => Volatile.Read(ref live).ForEach(delivery => delivery.Publish(what));

    public void Dispose() => http.Dispose();
}
