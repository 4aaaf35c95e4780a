using System.Collections.Immutable;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Payments;

/// <summary>
/// Brings a payout on, slice by slice: who is owed something is listed first; then each account book decides what it is and remembers the
/// payout; then the total stands. A message that comes again, or two hosts at once, do nothing twice.
/// </summary>
public sealed class PayoutWork(IPayouts payouts, IAccounts accounts, IParticipations participations, CaseDesk desk, IQueues queues, UnreadableBooks unreadable)
{
    /// <summary>A transaction holds 100 rows; one is the payout.</summary>
    private const int PerTransaction = 99;
    private const int PerSlice = 200;
    private const int AtOnce = 8;

    public async Task GoOnAsync(PayoutMessage message, CancellationToken cancel)
    {
        // The message goes out before the payout is opened; an approval that broke off in between has opened none.
        if (await payouts.FindAsync(message.Study, message.Payout, cancel) is not { } stored)
        {
            return;
        }

        var next = stored.Payout.Status switch
        {
            PayoutStatus.Collecting => await CollectAsync(stored, cancel),
            PayoutStatus.Booking when message.Report is null => await BookAsync(stored, message, cancel),
            PayoutStatus.Confirming when message.Report == stored.Payout.Report => await ConfirmAsync(stored, message, cancel),
            _ => null,
        };
        if (next is not null)
        {
            await queues.SendAsync(QueueNames.Payouts, next, TimeSpan.Zero, cancel);
        }
    }

    /// <summary>Lists people and how far the list has come in one transaction, so that of two who do so one is in vain.</summary>
    private async Task<PayoutMessage?> CollectAsync(StoredPayout stored, CancellationToken cancel)
    {
        var payout = stored.Payout;
        var page = await accounts.OwedAsync(payout.Study, payout.Reached, cancel).Take(PerTransaction).Select(row => row.Person.Participant).ToListAsync(cancel);
        var after = page.Count < PerTransaction ? payout with { Status = PayoutStatus.Booking } : payout with { Reached = page[^1] };
        await payouts.SaveAsync(stored, after, [.. page.Select(participant => new PayoutLine(participant))], cancel);
        return new PayoutMessage(payout.Study, payout.Id);
    }

    private async Task<PayoutMessage?> BookAsync(StoredPayout stored, PayoutMessage message, CancellationToken cancel)
    {
        var payout = stored.Payout;
        var slice = await payouts.LinesAsync(payout.Study, payout.Id, message.After, cancel).Take(PerSlice).ToListAsync(cancel);
        await Parallel.ForEachAsync(
            slice.Where(line => line.Cents is null), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (line, token) => await payouts.PutLineAsync(payout.Study, payout.Id, await BookAsync(payout, line.Participant, token), token));
        if (slice.Count == PerSlice)
        {
            return message with { After = slice[^1].Participant };
        }

        if (await payouts.LinesAsync(payout.Study, payout.Id, after: null, cancel).AnyAsync(line => line.Cents is null, cancel))
        {
            return message with { After = null };
        }

        var (count, cents, hash) = await PayoutFile.SumAsync(payout, payouts.LinesAsync(payout.Study, payout.Id, after: null, cancel), cancel);
        await payouts.SaveAsync(stored, payout.Sealed(count, cents, hash), [], cancel);
        return null;
    }

    /// <summary>
    /// The line as the account book has it. Where nothing is owed any more, the book never takes this payout, whoever tries again later.
    /// </summary>
    private async Task<PayoutLine> BookAsync(Payout payout, ParticipantId participant, CancellationToken cancel)
    {
        var key = new ParticipationKey(payout.Study, participant);
        var input = new InputId(NameBasedId.Of("payment-approved", payout.Id.Value, key.ToString()).ToString());
        try
        {
            return await BookAsync(payout, key, input, cancel);
        }
        catch (UnreadableParticipationException)
        {
            await participations.ForecloseAsync(key, input, cancel);
            if (await participations.EffectsOfAsync(key, input, cancel) is { IsEmpty: false })
            {
                // The book has this payment already, of an amount that nobody can read now.
                throw;
            }

            await unreadable.TellAsync(payout, participant, cancel);
            return new PayoutLine(participant, Cents: 0);
        }
    }

    private async Task<PayoutLine> BookAsync(Payout payout, ParticipationKey key, InputId input, CancellationToken cancel)
    {
        await desk.DecideAsync(key, new Input.PaymentApproved(input, payout.Id, payout.ApprovedBy), writer: null, cancel);
        await participations.ForecloseAsync(key, input, cancel);
        var book = (await participations.LoadAsync(key, cancel)).Participation.Ledger;
        return ApprovalOf(book, payout.Id) is { } entry
            ? new PayoutLine(key.Participant, entry.Payment!.Cents, entry.Id)
            : new PayoutLine(key.Participant, Cents: 0);
    }

    private async Task<PayoutMessage?> ConfirmAsync(StoredPayout stored, PayoutMessage message, CancellationToken cancel)
    {
        var payout = stored.Payout;
        var slice = await payouts.ReportAsync(payout.Study, payout.Id, payout.Report!, message.After, cancel).Take(PerSlice).ToListAsync(cancel);
        await Parallel.ForEachAsync(
            slice.Where(reported => reported.Unchanged is null), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (reported, token) => await TakeAsync(payout, reported, token));
        if (slice.Count == PerSlice)
        {
            return message with { After = slice[^1].Participant };
        }

        await payouts.SaveAsync(stored, payout.Confirmed(await ReportedStatusAsync(payout, cancel)), [], cancel);
        return null;
    }

    /// <summary>Books what a report says of a payment. What somebody else recorded since the report was read may have made it none; that is kept on its row.</summary>
    private async Task TakeAsync(Payout payout, ReportedPayment reported, CancellationToken cancel)
    {
        if (await TryBookAsync(payout, reported.Participant, NewsOf(payout, reported), cancel) is CaseOutcome.Refused { Refusal: var refusal })
        {
            await payouts.PutReportedAsync(payout.Study, payout.Id, payout.Report!, reported with { Unchanged = refusal.Sentence }, cancel);
        }
    }

    /// <summary>Settles a payout of which no payment is open any more, and opens one of which one is again.</summary>
    public async Task SettleAsync(Payout payout, CancellationToken cancel)
    {
        var then = await ReportedStatusAsync(payout, cancel);
        if (await payouts.FindAsync(payout.Study, payout.Id, cancel) is { Payout.Status: PayoutStatus.Exported or PayoutStatus.Settled } stored && stored.Payout.Status != then)
        {
            await payouts.SaveAsync(stored, stored.Payout.Confirmed(then), [], cancel);
        }
    }

    /// <summary>Refused where the account book cannot be read: the payment stays open, and the others go on.</summary>
    public async Task<CaseOutcome> TryBookAsync(Payout payout, ParticipantId participant, Input news, CancellationToken cancel)
    {
        try
        {
            return await BookAsync(payout, participant, news, cancel);
        }
        catch (UnreadableParticipationException)
        {
            return new CaseOutcome.Refused(UnreadableBooks.RefusalOf(participant));
        }
    }

    /// <summary>Books what became of a payment, and notes on its line what the book says then.</summary>
    /// <param name="payout">Which payout's.</param>
    /// <param name="participant">Whose payment.</param>
    /// <param name="input">The news.</param>
    /// <param name="cancel">Ends the work.</param>
    private async Task<CaseOutcome> BookAsync(Payout payout, ParticipantId participant, Input input, CancellationToken cancel)
    {
        var key = new ParticipationKey(payout.Study, participant);
        var outcome = await desk.DecideAsync(key, input, writer: null, cancel);
        var book = (await participations.LoadAsync(key, cancel)).Participation.Ledger;
        if (ApprovalOf(book, payout.Id) is { } entry)
        {
            await payouts.PutLineAsync(
                payout.Study, payout.Id, new PayoutLine(participant, entry.Payment!.Cents, entry.Id, PayoutLine.ResultOf(Account.StatusOf(book, entry.Payment))), cancel);
        }

        return outcome;
    }

    /// <summary>What one report says of one payment is news once; a later report is news again.</summary>
    private static Input.PaymentReported NewsOf(Payout payout, ReportedPayment reported) => new(
        new InputId(NameBasedId.Of("payment-reported", payout.Id.Value, reported.Participant.Value, $"{reported.Result}", payout.Report!).ToString()),
        payout.Id, reported.Result, payout.ReportedBy!);

    /// <summary>Settled once no payment is open any more.</summary>
    private async Task<PayoutStatus> ReportedStatusAsync(Payout payout, CancellationToken cancel) =>
        await payouts.LinesAsync(payout.Study, payout.Id, after: null, cancel).AnyAsync(line => line.IsOpen, cancel) ? PayoutStatus.Exported : PayoutStatus.Settled;

    private static LedgerEntry? ApprovalOf(ImmutableArray<LedgerEntry> book, PayoutId payout) =>
        book.FirstOrDefault(entry => entry.Type == EntryType.Approved && entry.Payment!.Payout == payout);
}
