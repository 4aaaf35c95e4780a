using System.Text.Json.Nodes;

namespace EmaPain.Local.Carrier.Events;

/// <summary>Delivers events to one live subscription: batches, duplicates, reordering, retries, dead letters.</summary>
internal sealed class EventDelivery(
    EventSubscription subscription,
    WebhookCalls webhook,
    TimeProvider machineClock,
    OpenWork work,
    BookKeeping books,
    DeadLetterList deadLetters,
    CancellationToken closing)
{
    private readonly DeliveryPlan plan = subscription.Plan;
    private readonly Lock gate = new();
    private readonly Queue<PendingEvent> ready = new();
    private readonly Queue<PendingEvent> heldBack = new();
    private int posting;

    public void Publish(CarrierEvent what)
    {
        lock (gate)
        {
            Enqueue(what, plan.HoldsBack(what.MessageId) ? heldBack : ready);
            if (plan.Repeats(what.MessageId))
            {
                Enqueue(what, plan.RepeatsLate(what.MessageId) ? heldBack : ready);
                books.Enter(now => now with { EventsRepeated = now.EventsRepeated + 1 });
            }
        }

        Pump();
    }

    private void Enqueue(CarrierEvent what, Queue<PendingEvent> queue) =>
        queue.Enqueue(new PendingEvent(what, 0, machineClock.GetUtcNow(), work.Begin()));

    /// <summary>Starts as many posts as the plan allows; runs after everything that may free a place or add an event.</summary>
    private void Pump()
    {
        while (Next() is { Count: > 0 } batch)
        {
            _ = Task.Run(() => RunAsync(batch));
        }
    }

    private List<PendingEvent> Next()
    {
        lock (gate)
        {
            var batch = new List<PendingEvent>();
            // An event held back waits for those under way; with nothing else to do it goes, so the books always settle.
            var queue = ready.Count > 0 ? ready : posting == 0 ? heldBack : ready;
            while (posting < plan.PostsAtOnce && batch.Count < plan.EventsPerPost && queue.TryDequeue(out var pending))
            {
                batch.Add(pending);
            }

            posting += batch.Count > 0 ? 1 : 0;
            return batch;
        }
    }

    private async Task RunAsync(List<PendingEvent> batch)
    {
        try
        {
            var outcome = await webhook.PostAsync([.. batch.Select(pending => pending.Event)], batch[0].Failed, closing);
            batch.ForEach(pending => Settle(pending, outcome));
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            batch.ForEach(pending => pending.Open.Dispose());
        }
        catch (Exception e)
        {
            work.Break(e);
            batch.ForEach(pending => pending.Open.Dispose());
        }

        lock (gate)
        {
            posting--;
        }

        Pump();
    }

    private void Settle(PendingEvent pending, PostOutcome outcome)
    {
        switch (outcome)
        {
            case PostOutcome.Taken:
                books.Enter(now => now with { EventsPosted = now.EventsPosted + 1 });
                pending.Open.Dispose();
                break;
            case PostOutcome.Failed failure when pending.Failed + 1 >= subscription.Retries.Attempts:
                Bury(pending, failure.Outcome, failure.Status);
                break;
            case PostOutcome.Refused refusal:
                Bury(pending, refusal.Outcome, refusal.Status);
                break;
            default:
                books.Enter(now => now with { PostsRetried = now.PostsRetried + 1 });
                _ = TryAgainAsync(pending with { Failed = pending.Failed + 1 });
                break;
        }
    }

    /// <summary>A waiting event holds no place, so one that always fails delays nobody else.</summary>
    private async Task TryAgainAsync(PendingEvent pending)
    {
        try
        {
            await Task.Delay(subscription.Retries.After(pending.Failed), closing);
        }
        catch (OperationCanceledException)
        {
            pending.Open.Dispose();
            return;
        }

        lock (gate)
        {
            ready.Enqueue(pending);
        }

        Pump();
    }

    private void Bury(PendingEvent pending, string outcome, int? status)
    {
        var cloud = subscription.Schema == EventSchema.CloudEvents;
        var body = EventBody.Render(pending.Event, subscription.Schema, subscription.Casing);
        Add("deadLetterReason", "MaxDeliveryAttemptsExceeded");
        Add("deliveryAttempts", pending.Failed + 1);
        Add("lastDeliveryOutcome", outcome);
        Add("lastHttpStatusCode", status);
        Add("publishTime", EventBody.Instant(pending.Published));
        Add("lastDeliveryAttemptTime", EventBody.Instant(machineClock.GetUtcNow()));
        deadLetters.Add(new DeadLetter(subscription.Name, pending.Event.MessageId, body, pending.Failed + 1, outcome));
        books.Enter(now => now with { DeadLetters = now.DeadLetters + 1 });
        pending.Open.Dispose();

        void Add(string name, JsonNode? value) => body[cloud ? name.ToLowerInvariant() : name] = value;
    }
}
