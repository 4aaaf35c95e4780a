using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Casework;

/// <summary>Carries out what a crash, a throttled carrier or a claim of somebody else left undone.</summary>
public sealed class EffectsFollowUp(CaseDesk desk, AllocationDesk allocation, IQueues queues, IInbox inbox, IEventReader reader)
{
    /// <exception cref="InvalidOperationException">News are for nobody: the dead letter's task tells.</exception>
    public async Task CarryOutAsync(EffectsMessage message, CancellationToken cancel)
    {
        foreach (var other in message.Others ?? [])
        {
            await queues.SendAsync(QueueNames.Effects, other, TimeSpan.Zero, cancel);
        }

        if (message.Left == EffectsLeft.Allocation)
        {
            await allocation.GoOnAsync(message.Participation, cancel);
            return;
        }

        if (message.News is { } news)
        {
            if (await desk.DecideAsync(message.Participation, new Input.PeerTold(message.Input, news), writer: null, cancel) is CaseOutcome.Refused refused)
            {
                throw new InvalidOperationException($"Nobody could be told of a peer ({news.Kind}): {refused.Refusal.Code}.");
            }

            return;
        }

        await desk.FinishAsync(message.Participation, message.Input, message.Left, await WriterAsync(message.Letter, cancel), cancel);
    }

    private async Task<Writer?> WriterAsync(InboxKey? letter, CancellationToken cancel) =>
        letter is not null && await inbox.ReadAsync(letter, cancel) is { } entry && reader.Read(entry) is CarrierEvent.TextReceived { From: { } from }
            ? new Writer(from, letter)
            : null;
}
