using System.Net;

namespace EmaPain.App.Alerting;

/// <summary>How mails about alerts look; every style is inline, since mail programs drop the others.</summary>
internal static class LetterPaper
{
    public const string Calm = "#0b4f8a";
    public const string Alarming = "#b00020";

    /// <param name="title">Of the mail, as text.</param>
    /// <param name="colour">Of the mark beside the title.</param>
    /// <param name="body">HTML whose values are encoded.</param>
    public static string Of(string title, string colour, string body) => $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{WebUtility.HtmlEncode(title)}</title></head>
        <body style="margin:0;padding:16px;background:#f3f5f7;color:#1b1b1b;font:16px/1.5 system-ui,'Segoe UI',Roboto,sans-serif">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#fff;border:1px solid #d5dbe1;border-radius:8px">
        <tr><td style="padding:20px;text-align:left">
        <p style="margin:0 0 12px;padding:8px 12px;font-size:20px;line-height:1.3;font-weight:bold;border-left:6px solid {colour};background:{(colour == Alarming ? "#fdecee" : "#e8f1f9")}">{WebUtility.HtmlEncode(title)}.</p>
        {body}
        </td></tr></table></td></tr></table></body></html>
        """;

    public static string Button(Uri link, string words) => $"""
        <p style="margin:0 0 16px"><a href="{WebUtility.HtmlEncode(link.ToString())}" style="display:block;padding:14px 20px;background:{Calm};color:#fff;border-radius:6px;font-weight:bold;text-align:center;text-decoration:none">{WebUtility.HtmlEncode(words)}</a></p>
        """;

    public static string Small(string words) => $"""<p style="margin:0 0 8px;font-size:14px;color:#44505c">{WebUtility.HtmlEncode(words)}</p>""";
}
