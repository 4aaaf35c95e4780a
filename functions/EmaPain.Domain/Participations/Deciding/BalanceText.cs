using System.Collections.Immutable;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Texts;
using NodaTime.Text;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What a person is told of the account: the balance, and as far as the study has words for it what was earned and paid, is on its way, is not booked yet, and comes next.</summary>
internal static class BalanceText
{
    public static string Of(Deliberation d) => string.Join(' ', Parts(d));

    private static IEnumerable<string> Parts(Deliberation d)
    {
        var texts = d.Study.Texts;
        var book = d.State.Ledger;
        yield return Fill(d, texts.Balance, (Filling.Balance, Deliberation.Dollars(Account.Balance(book))));
        if (texts.BalancePaid is { } paid && (d.Study.Compensation.Rules.Count > 0 || !book.IsEmpty))
        {
            yield return Fill(d, paid, (Filling.Earned, Deliberation.Dollars(Account.Earned(book))), (Filling.Paid, Deliberation.Dollars(Account.Paid(book))));
        }

        if (texts.BalanceOnItsWay is { } onItsWay && Account.OnItsWay(book) > 0)
        {
            yield return Fill(d, onItsWay, (Filling.OnItsWay, Deliberation.Dollars(Account.OnItsWay(book))));
        }

        var open = CompensationJudge.Judge(d.Study, d.State, d.Now);
        if (texts.BalancePending is { } pending && Account.Balance(open) > 0)
        {
            yield return Fill(d, pending, (Filling.Pending, Deliberation.Dollars(Account.Balance(open))));
        }

        if (NextOf(d, [.. book, .. open]) is ({ } words, { } next))
        {
            yield return Fill(
                d, words, (Filling.Amount, Deliberation.Dollars(next.Cents)), (Filling.Date, LocalDatePattern.Iso.Format(next.Occasion.PlannedLocal.Date)));
        }
    }

    /// <summary>What comes next, and the words for it; nothing is promised to somebody whom nothing is asked.</summary>
    private static (IReadOnlyDictionary<string, string>? Words, NextPay? Next) NextOf(Deliberation d, ImmutableArray<LedgerEntry> book)
    {
        IReadOnlyDictionary<string, string>? WordsFor(Occasion occasion) => occasion.Kind == OccasionKind.Texts ? d.Study.Texts.BalanceNext : d.Study.Texts.BalanceNextVisit;

        return d.State.Status == ParticipationStatus.Active
            && NextPay.Of(d.Study, d.State with { Ledger = book }, occasion => WordsFor(occasion) is not null, d.Now) is { } next
            ? (WordsFor(next.Occasion), next)
            : (null, null);
    }

    private static string Fill(Deliberation d, IReadOnlyDictionary<string, string> wording, params ReadOnlySpan<(string Filling, string Value)> values)
    {
        var text = d.In(wording);
        foreach (var (filling, value) in values)
        {
            text = text.Replace(filling, value, StringComparison.Ordinal);
        }

        return text;
    }
}
