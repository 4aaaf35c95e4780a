using System.Runtime.CompilerServices;
using EmaPain.App.Ports;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Payments;

/// <summary>
/// Compares the lines of a payout with the account books while they are read. A line that says less than its book, since a host died between
/// the two, is put right.
/// </summary>
internal sealed class PayoutTieOut(IPayouts payouts, IParticipations participations, Payout payout)
{
    private const int AtOnce = 32;
    private readonly HashSet<ParticipantId> unread = [];

    /// <summary>The first difference that was found, as a sentence; none: all agree.</summary>
    public string? Difference { get; private set; }

    /// <summary>Whose account books cannot be read, so that nothing more is known of them than the lines.</summary>
    public IReadOnlySet<ParticipantId> Unread => unread;

    /// <summary>How many payments were reported as paid or failed.</summary>
    public int Reported { get; private set; }

    /// <summary>The lines as they come, none held longer than its neighbours are compared.</summary>
    public async IAsyncEnumerable<PayoutLine> ComparedAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var some in payouts.LinesAsync(payout.Study, payout.Id, after: null, cancel).Where(line => line.IsPaid).Chunk(AtOnce).WithCancellation(cancel))
        {
            foreach (var (line, wasRead) in await Task.WhenAll(some.Select(line => TryCompareAsync(line, cancel))))
            {
                unread.UnionWith(wasRead ? [] : [line.Participant]);
                Reported += line.IsOpen ? 0 : 1;
                yield return line;
            }
        }
    }

    private async Task<(PayoutLine Line, bool WasRead)> TryCompareAsync(PayoutLine line, CancellationToken cancel)
    {
        try
        {
            return (await CompareAsync(line, cancel), true);
        }
        catch (UnreadableParticipationException)
        {
            return (line, false);
        }
    }

    private async Task<PayoutLine> CompareAsync(PayoutLine line, CancellationToken cancel)
    {
        var book = (await participations.LoadAsync(new ParticipationKey(payout.Study, line.Participant), cancel)).Participation.Ledger;
        var payment = new Payment(payout.Id, line.Cents!.Value);
        if (!book.Any(entry => entry.Id == line.Entry && entry.Payment == payment))
        {
            Difference ??= $"{line.Participant} has no such entry.";
            return line;
        }

        var known = line with { Result = PayoutLine.ResultOf(Account.StatusOf(book, payment)) };
        if (known != line)
        {
            await payouts.PutLineAsync(payout.Study, payout.Id, known, cancel);
        }

        return known;
    }
}
