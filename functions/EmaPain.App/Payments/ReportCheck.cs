using System.Collections.Immutable;
using System.Globalization;
using EmaPain.App.Ports;
using EmaPain.Domain.Compensation;

namespace EmaPain.App.Payments;

/// <summary>Compares a report with the payout row by row; a report with one fault is not taken in at all.</summary>
public static class ReportCheck
{
    /// <summary>No payment is larger; what a row says beyond it is a fault of its own, and no sum is made of it.</summary>
    private const decimal MostDollars = 1_000_000;

    public static async Task<(ImmutableArray<ReportedPayment> Payments, ImmutableArray<RowFault> Faults)> ReadAsync(
        string text, Payout payout, IAsyncEnumerable<PayoutLine> lines, CancellationToken cancel)
    {
        var (rows, faults) = ReportFile.Read(text);
        var found = faults.ToList();
        var open = new Dictionary<string, ReportRow>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => !row.IsTotal))
        {
            if (!open.TryAdd(row.Reference, row))
            {
                found.Add(new RowFault(row.Line, PayoutFile.Reference, $"The payment stands in line {open[row.Reference].Line} already; remove one of the two."));
            }
        }

        var payments = ImmutableArray.CreateBuilder<ReportedPayment>();
        await foreach (var line in lines.Where(line => line.IsPaid).WithCancellation(cancel))
        {
            if (open.Remove(line.Entry!.Value.Value, out var row))
            {
                found.AddRange(Faults(row, payout, line));
                if (ResultOf(row) is { } result)
                {
                    payments.Add(new ReportedPayment(line.Participant, result, row.Line, line.Result == result ? KnownAs(result) : null));
                }
            }
        }

        if (found.Count == 0 && open.Count == 0 && payments.Count == 0)
        {
            found.Add(new RowFault(1, ReportFile.Result, "No row says what became of a payment; write paid or failed into the column \"result\" of the rows of which it is known."));
        }

        found.AddRange(open.Values.Select(row => Unknown(row, payout)));
        found.AddRange(rows.Where(row => row.IsTotal).SelectMany(total => OfTotal(total, [.. rows.Where(row => !row.IsTotal)])));
        return (payments.ToImmutable(), [.. found.OrderBy(fault => fault.Line)]);
    }

    private static string KnownAs(PaymentResult result) => result == PaymentResult.Paid
        ? "The payment is recorded as paid already; nothing is to be done. If it came back since, record that by 'emapain payments fail'."
        : "The payment is recorded as failed already, and what is owed is paid with the next payout; nothing is to be done. If it did not fail, take that back by 'emapain payments fail --undo' and confirm it as paid.";

    private static RowFault Unknown(ReportRow row, Payout payout) => row.Payout != payout.Id.Value
        ? new RowFault(row.Line, PayoutFile.Payout, $"The row is of payout \"{row.Payout}\"; put it into that payout's report.")
        : new RowFault(row.Line, PayoutFile.Reference, $"The payout has no payment \"{row.Reference}\"; copy the reference from the payout's file.");

    private static IEnumerable<RowFault> Faults(ReportRow row, Payout payout, PayoutLine line)
    {
        if (row.Payout != payout.Id.Value)
        {
            yield return Unknown(row, payout);
        }

        if (row.Participant != line.Participant.Value)
        {
            yield return new RowFault(row.Line, PayoutFile.Participant, $"This reference pays {line.Participant}, not \"{row.Participant}\"; the rows may be shifted against each other, or a spreadsheet took it for a date or a number: read the column as text there.");
        }

        if (DollarsOf(row) != line.Cents / 100m)
        {
            yield return new RowFault(
                row.Line, PayoutFile.Amount, $"\"{row.Amount}\" was not approved, {PayoutFile.Dollars(line.Cents!.Value)} was; a payment is made whole or reported as failed.");
        }

        if (ResultOf(row) is { } result && line.Result is { } known && known != result)
        {
            yield return new RowFault(
                row.Line, ReportFile.Result,
                known == PaymentResult.Paid
                    ? "The payment was reported as paid before; if it came back, record it by 'emapain payments fail'."
                    : "The payment was reported as failed before and is paid again with a later payout; remove the row. If it did not fail, take that back by 'emapain payments fail --undo'.");
        }

        if (row.Result.Length > 0 && ResultOf(row) is null)
        {
            yield return new RowFault(row.Line, ReportFile.Result, $"\"{row.Result}\" is no result; write paid or failed, or leave it empty while it is not known.");
        }
    }

    /// <summary>The totals are those of the rows of this file, which may be a part of the payout.</summary>
    private static IEnumerable<RowFault> OfTotal(ReportRow total, ImmutableArray<ReportRow> rows)
    {
        if (total.Participant != PayoutFile.Count(rows.Length))
        {
            yield return new RowFault(
                total.Line, PayoutFile.Participant, $"The total speaks of \"{total.Participant}\", and {PayoutFile.Count(rows.Length)} can be read; put missing rows back, or leave the total out.");
        }

        var dollars = rows.Select(DollarsOf).ToList();
        if (dollars.TrueForAll(amount => amount < MostDollars) && DollarsOf(total) != dollars.Sum())
        {
            yield return new RowFault(
                total.Line, PayoutFile.Amount, $"The total is \"{total.Amount}\", and the rows add up to {PayoutFile.Dollars((long)(dollars.Sum()!.Value * 100))}; put missing rows and changed amounts right, or leave the total out.");
        }
    }

    private static decimal? DollarsOf(ReportRow row) =>
        decimal.TryParse(row.Amount.TrimStart('$'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var dollars) ? dollars : null;

    private static PaymentResult? ResultOf(ReportRow row) => row.Result.ToLowerInvariant() switch
    {
        "paid" => PaymentResult.Paid,
        "failed" => PaymentResult.Failed,
        _ => null,
    };
}
