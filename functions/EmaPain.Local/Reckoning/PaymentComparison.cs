using EmaPain.Oracle.Expected;

namespace EmaPain.Local.Reckoning;

/// <summary>What people were paid, by the files and by the account book: all that the oracle says that they earned, and no cent more.</summary>
internal static class PaymentComparison
{
    /// <returns>The sum of absolute differences in US cents; nothing where the trial ended without pay.</returns>
    public static int Of(IReadOnlyList<ExpectedPerson> foretold, Observation seen, List<string> cases)
    {
        if (seen.Payments is null)
        {
            return 0;
        }

        var earned = foretold.ToDictionary(person => person.Id, person => person.BalanceCents);
        var paid = seen.Payments.ToDictionary(payment => payment.Participant);
        var off = 0;
        foreach (var id in earned.Keys.Union(paid.Keys).Order(StringComparer.Ordinal))
        {
            var (due, payment) = (earned.GetValueOrDefault(id), paid.GetValueOrDefault(id) ?? new ObservedPayment(id, 0, 0));
            if (payment.FileCents != due || payment.BookCents != due)
            {
                off += Math.Max(Math.Abs(payment.FileCents - due), Math.Abs(payment.BookCents - due));
                cases.Add($"participant {id}, paid: expected {due} cents, found {payment.FileCents} in the files and {payment.BookCents} in the book");
            }
        }

        return off;
    }
}
