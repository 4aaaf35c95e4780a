using System.Net;
using EmaPain.App.Ports;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Alerting;

/// <summary>The words of an alert mail. A mailbox is no place for health data: no person, no score, no study.</summary>
public static class AlertLetter
{
    public static Mail Write(Guid operation, string to, AlertLevel level, Uri link)
    {
        var urgency = level == AlertLevel.Urgent ? "Urgent: a study check-in needs you now" : "A study check-in needs your review";
        string[] lines =
        [
            urgency + ".",
            "Open the page, then press the button to take it on:",
            "The link is for you alone and expires.",
            "This mail cannot be answered. The study line is not watched around the clock.",
        ];
        var text = $"{lines[0]}\r\n\r\n{lines[1]}\r\n{link}\r\n\r\n{lines[2]}\r\n{lines[3]}\r\n";
        var href = WebUtility.HtmlEncode(link.ToString());
        var html = $"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{urgency}</title></head>
            <body style="font:16px/1.5 sans-serif;color:#1b1b1b;max-width:34rem;margin:1.5rem auto;padding:0 1rem">
            <p style="font-size:1.2rem;font-weight:bold">{lines[0]}</p><p>{lines[1]}</p>
            <p><a href="{href}" style="display:inline-block;padding:.7rem 1.2rem;background:#0b4f8a;color:#fff;border-radius:4px">Open the alert page</a></p>
            <p>{lines[2]}<br>{lines[3]}</p></body></html>
            """;
        return new Mail(operation, to, urgency, text, html);
    }
}
