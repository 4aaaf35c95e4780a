using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Puts what a person is owed into a payout, and books what became of it.</summary>
internal static class WhenMoneyIsPaid
{
    private static readonly RuleId Rule = new("payout");

    public static void Decide(Deliberation d)
    {
        switch (d.Input)
        {
            case Input.PaymentApproved approved:
                Approve(d, approved);
                break;
            case Input.PaymentReported reported:
                Report(d, reported);
                break;
            case Input.PaymentRestored restored:
                Restore(d, restored);
                break;
        }
    }

    private static void Approve(Deliberation d, Input.PaymentApproved approved)
    {
        var owed = Account.Owed(d.State.Ledger);
        if (owed <= 0 || PaymentOf(d, approved.Payout) is not null)
        {
            return;
        }

        Enter(d, EntryType.Approved, new Payment(approved.Payout, owed), 0, approved.Actor);
        PayThresholds.Heed(d);
    }

    private static void Report(Deliberation d, Input.PaymentReported reported)
    {
        if (PaymentOf(d, reported.Payout) is not { } payment)
        {
            d.Refuse("no-such-payment", $"Payout '{reported.Payout}' holds no payment for {d.State.Key.Participant}.");
            return;
        }

        switch (reported.Result, Account.StatusOf(d.State.Ledger, payment))
        {
            case (PaymentResult.Paid, PaymentStatus.Approved):
                Enter(d, EntryType.Disbursed, payment, -payment.Cents, reported.Actor);
                PayThresholds.Heed(d);
                break;
            case (PaymentResult.Failed, PaymentStatus.Approved):
                Enter(d, EntryType.Failed, payment, 0, reported.Actor);
                Crediting.Settle(d);
                break;
            case (PaymentResult.Failed, PaymentStatus.Disbursed):
                Enter(d, EntryType.Failed, payment, payment.Cents, reported.Actor);
                Crediting.Settle(d);
                break;
            case (PaymentResult.Paid, PaymentStatus.Failed):
                d.Refuse("failed-before", $"The payment of {d.State.Key.Participant} was recorded as failed, and is paid again with a later payout. If it did not fail, take that back by 'emapain payments fail --undo' and confirm again.");
                break;
            default:
                d.Refuse("recorded-before", $"That is recorded of {d.State.Key.Participant} already; nothing is to be done.");
                break;
        }
    }

    /// <summary>Takes back what was recorded as failed, as long as the money is not on its way by another payout.</summary>
    private static void Restore(Deliberation d, Input.PaymentRestored restored)
    {
        if (PaymentOf(d, restored.Payout) is not { } payment || Account.StatusOf(d.State.Ledger, payment) != PaymentStatus.Failed)
        {
            d.Refuse("not-failed", $"Payout '{restored.Payout}' holds no payment for {d.State.Key.Participant} that is recorded as failed.");
            return;
        }

        var owed = Account.Owed(d.State.Ledger);
        if (owed < payment.Cents)
        {
            d.Refuse(
                "paid-again",
                $"{d.State.Key.Participant} is owed {Deliberation.Dollars(owed)}, and the payment is of {Deliberation.Dollars(payment.Cents)}: it is paid again by a later payout already. Record that one as failed first.");
            return;
        }

        var failed = d.State.Ledger.Last(entry => entry.Type == EntryType.Failed && entry.Payment == payment);
        Enter(d, EntryType.Restored, payment, -failed.Cents, restored.Actor);
        Crediting.Settle(d);
        PayThresholds.Heed(d);
    }

    private static Payment? PaymentOf(Deliberation d, PayoutId payout) =>
        d.State.Ledger.FirstOrDefault(entry => entry.Payment?.Payout == payout)?.Payment;

    /// <summary>Nothing but a failure that was restored comes a second time.</summary>
    private static void Enter(Deliberation d, EntryType type, Payment payment, int cents, string actor)
    {
        var before = d.State.Ledger.Count(entry => entry.Type == type && entry.Payment == payment);
        string[] names = ["entry", d.State.Key.ToString(), "payout", payment.Payout.Value, type.ToString(), .. before == 0 ? [] : new[] { $"{before + 1}" }];
        Crediting.Book(d, new LedgerEntry(new EntryId(NameBasedId.Of(names).ToString()), type, Rule, 1, payment.Payout.Value, cents, d.Now) { Actor = actor, Payment = payment });
    }
}
