using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Puts what a person is owed into a payout, and books what became of it.</summary>
internal static class WhenMoneyIsPaid
{
    private static readonly RuleId Rule = new("payout");

    public static void Decide(Deliberation d)
    {
        if (d.Input is Input.PaymentApproved approved)
        {
            Approve(d, approved);
        }
        else if (d.Input is Input.PaymentReported reported)
        {
            Report(d, reported);
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
        HeedThresholds(d);
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
                d.Refuse("failed-before", $"The payment of {d.State.Key.Participant} was recorded as failed, and is paid again with a later payout.");
                break;
            default:
                d.Refuse("recorded-before", $"That is recorded of {d.State.Key.Participant} already.");
                break;
        }
    }

    private static Payment? PaymentOf(Deliberation d, PayoutId payout) =>
        d.State.Ledger.FirstOrDefault(entry => entry.Payment?.Payout == payout)?.Payment;

    private static void Enter(Deliberation d, EntryType type, Payment payment, int cents, string actor)
    {
        var id = NameBasedId.Of("entry", d.State.Key.ToString(), "payout", payment.Payout.Value, type.ToString());
        Crediting.Book(d, new LedgerEntry(new EntryId(id.ToString()), type, Rule, 1, payment.Payout.Value, cents, d.Now) { Actor = actor, Payment = payment });
    }

    /// <summary>By what is approved, so that a tax id can be asked for before the money goes; the same threshold is one task a year.</summary>
    private static void HeedThresholds(Deliberation d)
    {
        var years = PayYear.Of(d.Study, d.State);
        var year = years.Of(d.Now);
        var paid = d.State.Ledger
            .Where(entry => entry.Type == EntryType.Approved && years.Of(entry.At) == year && Account.StatusOf(d.State.Ledger, entry.Payment!) != PaymentStatus.Failed)
            .Sum(entry => entry.Payment!.Cents);
        foreach (var threshold in d.Study.Compensation.Thresholds.Where(threshold => IsFor(threshold, d.State.Site, year) && paid >= threshold.Cents))
        {
            d.RaiseTask(TaskKind.HeedPayThreshold, $"{Word(threshold.Action)} {Deliberation.Dollars(threshold.Cents)} {year}");
        }
    }

    private static bool IsFor(PayThreshold threshold, SiteId site, int year) =>
        (threshold.Year ?? year) == year && (threshold.Sites.Count == 0 || threshold.Sites.Contains(site));

    private static string Word(ThresholdAction action) => action switch
    {
        ThresholdAction.Warn => "warn",
        ThresholdAction.CollectTaxId => "collect-tax-id",
        _ => "report",
    };
}
