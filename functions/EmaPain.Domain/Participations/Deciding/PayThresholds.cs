using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>
/// Sums of a calendar year at which an institution has something to do; the same threshold is one task a year. A payment counts for the year
/// in which it was confirmed. A warning and a tax id are due before the money goes, so what is on its way counts for them as well.
/// </summary>
internal static class PayThresholds
{
    public static void Heed(Deliberation d)
    {
        var years = PayYear.Of(d.Study, d.State);
        var year = years.Of(d.Now);
        var paid = PaidIn(d, years, year);
        var coming = paid + Account.OnItsWay(d.State.Ledger);
        foreach (var threshold in d.Study.Compensation.Thresholds.Where(threshold => IsFor(threshold, d.State.Site, year)))
        {
            if ((threshold.Action == ThresholdAction.Report ? paid : coming) >= threshold.Cents)
            {
                d.RaiseTask(TaskKind.HeedPayThreshold, $"{Word(threshold.Action)} {Deliberation.Dollars(threshold.Cents)} {year}");
            }
        }
    }

    /// <summary>What was confirmed in a year and did not come back.</summary>
    private static int PaidIn(Deliberation d, PayYear years, int year) => d.State.Ledger
        .Where(entry => entry.Type == EntryType.Disbursed && years.Of(entry.At) == year && Account.StatusOf(d.State.Ledger, entry.Payment!) == PaymentStatus.Disbursed)
        .Sum(entry => entry.Payment!.Cents);

    private static bool IsFor(PayThreshold threshold, SiteId site, int year) =>
        (threshold.Year ?? year) == year && (threshold.Sites.Count == 0 || threshold.Sites.Contains(site));

    private static string Word(ThresholdAction action) => action switch
    {
        ThresholdAction.Warn => "warn",
        ThresholdAction.CollectTaxId => "collect-tax-id",
        _ => "report",
    };
}
