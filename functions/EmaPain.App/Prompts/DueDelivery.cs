using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Prompts;

/// <summary>Lets the engine look at everybody of a message; one who fails goes back alone and holds up nobody.</summary>
public sealed class DueDelivery(CaseDesk desk, IQueues queues, ILogger<DueDelivery> log)
{
    /// <summary>People are independent of each other, and each waits for storage and carrier; a host takes several messages at once besides.</summary>
    private const int AtATime = 8;

    public Task DeliverAsync(DueMessage message, CancellationToken cancel) => Parallel.ForEachAsync(
        message.Participations,
        new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel },
        async (key, _) => await DeliverAsync(message, key, cancel));

    private async Task DeliverAsync(DueMessage message, ParticipationKey key, CancellationToken cancel)
    {
        try
        {
            await TickAsync(message.Id, key, cancel);
        }
        catch (Exception e) when (message.Participations.Length > 1 && !cancel.IsCancellationRequested)
        {
            log.LogWarning(e, "Participation {Key} failed in due message {Message}; it goes back alone.", key, message.Id);
            await queues.SendAsync(QueueNames.Due, message with { Participations = [key] }, TimeSpan.Zero, cancel);
        }
    }

    private Task TickAsync(Guid message, ParticipationKey key, CancellationToken cancel) => desk.DecideAsync(
        key, new Input.TimeHasCome(new InputId(NameBasedId.Of("tick", message.ToString(), key.ToString()).ToString())), writer: null, cancel);
}
