using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Compensation;

namespace EmaPain.App.Payments;

/// <summary>What came of a report on a payout.</summary>
/// <param name="Paid">Rows that were news and say paid.</param>
/// <param name="Failed">Rows that were news and say failed.</param>
/// <param name="Unchanged">Rows that changed nothing, by why.</param>
internal sealed record TakenReport(int Paid, int Failed, ImmutableArray<UnchangedRows> Unchanged)
{
    public static TakenReport Of(IReadOnlyCollection<ReportedPayment> rows) => new(
        rows.Count(row => row is { Unchanged: null, Result: PaymentResult.Paid }),
        rows.Count(row => row is { Unchanged: null, Result: PaymentResult.Failed }),
        [
            .. from row in rows
               where row.Unchanged is not null
               group row.Line by row.Unchanged into same
               let lines = same.Order().ToList()
               orderby lines[0]
               select new UnchangedRows(Ranges(lines), lines.Count, same.Key),
        ]);

    /// <summary>Lines that follow each other are told as one: <c>2-5, 9</c>.</summary>
    private static string Ranges(List<int> lines) => string.Join(", ", lines
        .Select((line, place) => (Line: line, Start: line - place))
        .GroupBy(one => one.Start, one => one.Line)
        .Select(range => range.First() == range.Last() ? $"{range.First()}" : $"{range.First()}-{range.Last()}"));
}
