using System.Collections.Immutable;
using System.Text;
using EmaPain.App.Ports;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.App.Alerting;

/// <summary>The words of the daily mail of alerts: when each came up and its link; no person, no score, no study.</summary>
public static class DigestLetter
{
    private const string Ask = "They are not urgent. Open each page, then press the button to take it on:";
    private const string Alone = "The links are for you alone and expire. This list comes once a day while something waits.";
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM, HH:mm");

    /// <param name="operation">Of this mail.</param>
    /// <param name="to">Address of a member of staff.</param>
    /// <param name="alerts">The wall time at which each came up, and the link of its page.</param>
    public static Mail Write(Guid operation, string to, ImmutableArray<(LocalDateTime RaisedAt, Uri Link)> alerts)
    {
        var title = alerts.Length == 1 ? "1 study check-in to look at today" : $"{alerts.Length} study check-ins to look at today";
        var text = new StringBuilder($"{title}.\r\n\r\n{Ask}\r\n");
        var html = new StringBuilder($"""<p style="margin:0 0 16px">{Ask}</p>""");
        foreach (var (index, (raised, link)) in alerts.Index())
        {
            // Several may have come up at the same minute; a number tells them apart.
            var name = $"{index + 1} of {alerts.Length}: {Wall.Format(raised)}";
            text.Append($"\r\n{name}\r\n{link}\r\n");
            html.Append('\n').Append(LetterPaper.Button(link, $"Open {name}"));
        }

        text.Append($"\r\n{Alone}\r\n{AlertLetter.Last}\r\n\r\nReference {operation:D}\r\n");
        html.Append($"\n{LetterPaper.Small(Alone)}{LetterPaper.Small(AlertLetter.Last)}\n{LetterPaper.Small($"Reference {operation:D}")}");
        return new Mail(operation, to, title, text.ToString(), LetterPaper.Of(title, LetterPaper.Calm, html.ToString()), MailUrgency.Low);
    }
}
