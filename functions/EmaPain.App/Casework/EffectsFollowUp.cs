using EmaPain.App.Messages;
using EmaPain.App.Ports;

namespace EmaPain.App.Casework;

/// <summary>Carries out what a crash, a throttled carrier or a claim of somebody else left undone.</summary>
public sealed class EffectsFollowUp(CaseDesk desk, IInbox inbox, IEventReader reader)
{
    public async Task CarryOutAsync(EffectsMessage message, CancellationToken cancel) =>
        await desk.FinishAsync(message.Participation, message.Input, message.Left, await WriterAsync(message.Letter, cancel), cancel);

    private async Task<Writer?> WriterAsync(InboxKey? letter, CancellationToken cancel) =>
        letter is not null && await inbox.ReadAsync(letter, cancel) is { } entry && reader.Read(entry) is CarrierEvent.TextReceived { From: { } from }
            ? new Writer(from, letter)
            : null;
}
