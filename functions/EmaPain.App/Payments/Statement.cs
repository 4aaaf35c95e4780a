using System.Globalization;
using System.Net;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.App.Payments;

/// <summary>
/// What a person has earned and was paid, as a page to read or print. It names no study, occasion, instrument or arm: only dates, kinds
/// of event and amounts.
/// </summary>
public static class Statement
{
    private const string Style = """
        @page { size: letter; margin: 2cm } body { font: 11pt/1.5 system-ui, sans-serif; color: #1a1a1a; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
        h1 { font-size: 1.5rem; margin: 0 0 .25rem } p { margin: .25rem 0 } table { border-collapse: collapse; width: 100%; margin: 1.25rem 0 }
        th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid #ccc } thead { display: table-header-group } tr { break-inside: avoid }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap } td:first-child { white-space: nowrap } .sums td { font-weight: 600 } .small { color: #555; font-size: .9rem }
        @media screen and (max-width: 30rem) { .book tr { display: grid; grid-template-columns: 1fr 5rem 5rem } .book th, .book td { padding: .35rem .2rem }
        .book tr > :first-child { grid-column: 1 / -1; border: 0; padding-bottom: 0; color: #555 } }
        """;

    /// <param name="study">The person's version of the study.</param>
    /// <param name="person">The person.</param>
    /// <param name="now">The date of the statement.</param>
    public static string Of(StudyDefinition study, Participation person, Instant now)
    {
        var words = StatementWords.In(person.Language);
        var years = PayYear.Of(study, person);
        var rows = person.Ledger.Select((entry, place) => Row(
            Date(years, entry.At), words.Of(study, entry), Signed(entry.Payment is { } payment && entry.Cents == 0 ? payment.Cents : entry.Cents, entry.Cents != 0),
            Dollars(Account.Balance(person.Ledger.Take(place + 1)))));
        return $"""
            <!doctype html>
            <html lang="{words.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(words.Title)}</title><style>{Style}</style></head><body>
            <h1>{Text(words.Title)}</h1>
            <p>{Text(words.Participant)}: {Text(person.Key.Participant.Value)}</p>
            <p>{Text(words.Date)}: {Date(years, now)}</p>
            <table class="sums"><tbody>{Sum(words.Earned, Account.Earned(person.Ledger))}{Sum(words.Paid, Account.Paid(person.Ledger))}{Sum(words.OnItsWay, Account.OnItsWay(person.Ledger))}{Sum(words.Owed, Account.Owed(person.Ledger))}</tbody></table>
            {PaidByYear(person, years, words)}
            <table class="book"><thead><tr><th>{Text(words.Date)}</th><th>{Text(words.What)}</th><th class="n">{Text(words.Amount)}</th><th class="n">{Text(words.Balance)}</th></tr></thead>
            <tbody>{string.Concat(rows)}</tbody></table>
            <p class="small">{Text(words.Questions)}: {Text(study.SiteOf(person.Site).ContactPhone)}</p>
            </body></html>
            """;
    }

    private static string PaidByYear(Participation person, PayYear years, StatementWords words)
    {
        var paid = person.Ledger.Where(entry => entry.Payment is not null && entry.Cents != 0).GroupBy(entry => years.Of(entry.At)).OrderBy(year => year.Key)
            .Select(year => Sum($"{words.Paid} {year.Key.ToString(CultureInfo.InvariantCulture)}", -Account.Balance(year)));
        var rows = string.Concat(paid);
        return rows.Length == 0 ? "" : $"<table><tbody>{rows}</tbody></table>";
    }

    private static string Sum(string name, int cents) => $"<tr><td>{Text(name)}</td><td class=\"n\">{Dollars(cents)}</td></tr>";

    private static string Row(string date, string what, string amount, string balance) =>
        $"<tr><td>{date}</td><td>{Text(what)}</td><td class=\"n\">{amount}</td><td class=\"n\">{balance}</td></tr>";

    private static string Date(PayYear years, Instant instant) => LocalDatePattern.Iso.Format(years.DateOf(instant));

    /// <summary>What moves the balance has its sign; what is only on its way stands in brackets.</summary>
    private static string Signed(int cents, bool moves) => moves ? $"{(cents < 0 ? "−" : "+")}{Dollars(Math.Abs(cents))}" : $"({Dollars(cents)})";

    private static string Dollars(int cents) => string.Create(CultureInfo.InvariantCulture, $"{(cents < 0 ? "−" : "")}${Math.Abs(cents) / 100m:0.00}");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
