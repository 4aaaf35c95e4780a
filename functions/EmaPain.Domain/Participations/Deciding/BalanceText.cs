using EmaPain.Domain.Compensation;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Texts;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What a person is told of the account: the balance, and as far as the study has words for it what was paid, is not booked yet, and comes next.</summary>
internal static class BalanceText
{
    public static string Of(Deliberation d) => string.Join(' ', Parts(d));

    private static IEnumerable<string> Parts(Deliberation d)
    {
        var texts = d.Study.Texts;
        var book = d.State.Ledger;
        yield return Fill(d, texts.Balance, (Filling.Balance, Deliberation.Dollars(Account.Balance(book))));
        if (texts.BalancePaid is { } paid && book.Any(entry => entry.Type == EntryType.Disbursed))
        {
            yield return Fill(d, paid, (Filling.Earned, Deliberation.Dollars(Account.Earned(book))), (Filling.Paid, Deliberation.Dollars(Account.Paid(book))));
        }

        var open = CompensationJudge.Judge(d.Study, d.State, d.Now);
        if (texts.BalancePending is { } pending && Account.Balance(open) > 0)
        {
            yield return Fill(d, pending, (Filling.Pending, Deliberation.Dollars(Account.Balance(open))));
        }

        if (texts.BalanceNext is { } next && NextOf(d, [.. book, .. open]) is var (cents, date))
        {
            yield return Fill(d, next, (Filling.Amount, Deliberation.Dollars(cents)), (Filling.Date, LocalDatePattern.Iso.Format(date)));
        }
    }

    /// <summary>The first occasion to come that a rule pays for, as far as the caps leave room.</summary>
    private static (int Cents, LocalDate Date)? NextOf(Deliberation d, List<LedgerEntry> book)
    {
        var room = new Caps(d.Study, d.State, book, d.Now).Room();
        return d.State.Occasions
            .Where(occasion => occasion.Status is OccasionStatus.Planned or OccasionStatus.Open && occasion.Closes > d.Now)
            .OrderBy(occasion => occasion.Planned)
            .Select(occasion => ((int Cents, LocalDate Date)?)(Math.Min(room, PayOf(d, occasion, book)), occasion.PlannedLocal.Date))
            .FirstOrDefault(next => next!.Value.Cents > 0);
    }

    private static int PayOf(Deliberation d, Occasion occasion, List<LedgerEntry> book) => d.Study.Compensation.Rules
        .Where(rule => rule.On is CompensationEvent.Answers or CompensationEvent.Assessment
            && d.State.IsAmong(rule.Roles, rule.Arms)
            && PaidOccasions.Of(d.Study, rule).Contains(occasion.Id)
            && !book.Exists(entry => entry.Rule == rule.Id && entry.Cause == occasion.Id.Value && entry.Cents > 0))
        .Sum(rule => rule.Cents);

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
