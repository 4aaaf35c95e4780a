using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Csv;
using EmaPain.Domain.Compensation;

namespace EmaPain.App.Payments;

/// <summary>
/// A payout as a CSV file (RFC 4180, UTF-8) for whoever pays: pseudonyms and amounts, nothing of health. The last row has the totals.
/// The same lines give the same bytes.
/// </summary>
public static class PayoutFile
{
    public const string Payout = "payout";
    public const string Reference = "reference";
    public const string Participant = "participant";
    public const string Amount = "amount";

    /// <summary>Begins the last row.</summary>
    public const string Total = "total";

    private const string Currency = "USD";

    /// <summary>The rows, each with its line end.</summary>
    /// <param name="payout">Whose lines.</param>
    /// <param name="lines">By participant; those of nothing are left out.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async IAsyncEnumerable<string> RowsAsync(Payout payout, IAsyncEnumerable<PayoutLine> lines, [EnumeratorCancellation] CancellationToken cancel)
    {
        yield return Row(Payout, Reference, Participant, Amount, "currency");
        var (count, cents) = (0, 0L);
        await foreach (var line in lines.Where(line => line.IsPaid).WithCancellation(cancel))
        {
            (count, cents) = (count + 1, cents + line.Cents!.Value);
            yield return Row(payout.Id.Value, line.Entry!.Value.Value, line.Participant.Value, Dollars(line.Cents.Value), Currency);
        }

        yield return Row(Total, "", Count(count), Dollars(cents), Currency);
    }

    /// <summary>The rows, hashed as they go out; the totals are the last, and go only where the file is the one that was announced.</summary>
    /// <exception cref="InvalidDataException">The lines changed meanwhile.</exception>
    public static async IAsyncEnumerable<string> TiedOutAsync(
        Payout payout, IAsyncEnumerable<PayoutLine> lines, string announced, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string? held = null;
        await foreach (var row in RowsAsync(payout, lines, cancel))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(row));
            if (held is not null)
            {
                yield return held;
            }

            held = row;
        }

        yield return Convert.ToHexStringLower(hash.GetHashAndReset()) == announced
            ? held!
            : throw new InvalidDataException($"Payout {payout.Id} changed while it was handed out.");
    }

    /// <summary>Adds up and hashes a file without keeping it.</summary>
    public static async Task<(int Payments, long Cents, string Hash)> SumAsync(
        Payout payout, IAsyncEnumerable<PayoutLine> lines, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (count, cents) = (0, 0L);
        var counted = lines.Select(line =>
        {
            (count, cents) = line.IsPaid ? (count + 1, cents + line.Cents!.Value) : (count, cents);
            return line;
        });
        await foreach (var row in RowsAsync(payout, counted, cancel))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(row));
        }

        return (count, cents, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>How many payments there are, as it stands in the row of the totals.</summary>
    public static string Count(int payments) => $"{payments} payments";

    /// <summary>An amount as it stands in the file.</summary>
    public static string Dollars(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Row(params string[] cells) => CsvLine.Of(cells.Select(CsvLine.Cell));
}
