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
        var text = $"{lines[0]}\r\n\r\n{lines[1]}\r\n{link}\r\n\r\n{lines[2]}\r\n{lines[3]}\r\n\r\nReference {operation:D}\r\n";
        var (colour, paper) = level == AlertLevel.Urgent ? ("#b00020", "#fdecee") : ("#0b4f8a", "#e8f1f9");
        var href = WebUtility.HtmlEncode(link.ToString());
        var html = $"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{urgency}</title></head>
            <body style="margin:0;padding:16px;background:#f3f5f7;color:#1b1b1b;font:16px/1.5 system-ui,'Segoe UI',Roboto,sans-serif">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#fff;border:1px solid #d5dbe1;border-radius:8px">
            <tr><td style="padding:20px;text-align:left">
            <p style="margin:0 0 12px;padding:8px 12px;font-size:20px;line-height:1.3;font-weight:bold;border-left:6px solid {colour};background:{paper}">{lines[0]}</p>
            <p style="margin:0 0 16px">{lines[1]}</p>
            <p style="margin:0 0 16px"><a href="{href}" style="display:block;padding:14px 20px;background:#0b4f8a;color:#fff;border-radius:6px;font-weight:bold;text-align:center;text-decoration:none">Open the alert page</a></p>
            <p style="margin:0 0 8px;font-size:14px;color:#44505c">{lines[2]}</p><p style="margin:0;font-size:14px;color:#44505c">{lines[3]}</p>
            <p style="margin:12px 0 0;font-size:14px;color:#44505c">Reference {operation:D}</p>
            </td></tr></table></td></tr></table></body></html>
            """;
        return new Mail(operation, to, urgency, text, html);
    }
}
