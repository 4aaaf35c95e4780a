using System.Net;
using EmaPain.App.Ports;

namespace EmaPain.App.Operation;

/// <summary>The words of a mail to an operator; names no person.</summary>
internal static class OperatorLetter
{
    private const string Subject = "EmaPain: the safety path has stalled";
    private const string Next = "GET /api/health says what is red. What to do about each stands in infra-bicep/README.md. This mail comes again the next day, and as soon as more comes to it.";

    public static Mail Write(Guid operation, string to, SafetyFault fault) => new(
        operation, to, Subject, $"{Subject}.\r\n\r\n{fault.Sentence}\r\n\r\n{Next}\r\n", $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Subject}</title></head>
        <body style="font:16px/1.5 sans-serif;color:#1b1b1b;max-width:34rem;margin:1.5rem auto;padding:0 1rem">
        <p style="font-size:20px;font-weight:bold">{Subject}</p><p>{WebUtility.HtmlEncode(fault.Sentence)}</p><p>{Next}</p></body></html>
        """,
        MailUrgency.Urgent);
}
