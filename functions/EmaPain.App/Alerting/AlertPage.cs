using System.Net;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Alerting;

/// <summary>The plain page behind an alert link: level, age, and a button. Works without scripts; every value is encoded.</summary>
public static class AlertPage
{
    /// <summary>The token's name in the query.</summary>
    public const string Token = "token";

    /// <summary>
    /// Where the page is. The token is all that a caller needs; it stands in the query because Functions hosts log the path of every request.
    /// </summary>
    public static string Address(string token) => $"api/alerts?{Token}={token}";

    /// <summary>An alert that its recipient may take on.</summary>
    public static string Open(AlertLevel level, string rule, string raised) => Page("Study alert", $"""
        <p class="level">{Encode(LevelWords(level))}</p>
        <dl><dt>Kind</dt><dd>{Encode(rule)}</dd><dt>Raised</dt><dd>{Encode(raised)}</dd></dl>
        <form method="post"><button type="submit">I take this on</button></form>
        <p>Pressing the button tells the study that you look after it. Then this page says whom it is about.</p>
        """);

    /// <summary>Whom it is about is shown only now: a scanner that follows links never presses buttons.</summary>
    public static string Taken(AlertStatus status, string participant, string site) => Page("Study alert", status == AlertStatus.Withdrawn
        ? "<p>This alert was withdrawn: later answers took its ground away. There is nothing to do.</p>"
        : $"<p>This alert is taken on. Thank you. Please make your contact attempt now.</p><dl><dt>Participant</dt><dd>{Encode(participant)}</dd><dt>Site</dt><dd>{Encode(site)}</dd></dl>");

    public static string Expired() => Page("Link expired", "<p>This link has expired. Ask the study's coordinator for the open alerts of your site.</p>");

    public static string Invalid() => Page("Link not valid", "<p>This link is not valid. Open the link of the mail once more, in full.</p>");

    private static string LevelWords(AlertLevel level) => level switch
    {
        AlertLevel.Urgent => "Urgent: look now",
        AlertLevel.Review => "For your review",
        _ => "For your information",
    };

    private static string Page(string title, string body) => $$"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>{{Encode(title)}}</title>
        <style>body{font:1.05rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;max-width:34rem;margin:2rem auto;padding:0 1rem}
        .level{font-size:1.3rem;font-weight:bold}dt{font-weight:bold}dd{margin:0 0 .5rem}
        button{font:inherit;padding:.8rem 1.6rem;border:0;border-radius:.3rem;background:#0b4f8a;color:#fff}button:focus{outline:3px solid #f2a900}</style>
        </head><body><main><h1>{{Encode(title)}}</h1>{{body}}</main></body></html>
        """;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
