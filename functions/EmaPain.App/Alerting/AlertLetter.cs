using EmaPain.App.Ports;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Alerting;

/// <summary>The words of an alert mail. A mailbox is no place for health data: no person, no score, no study.</summary>
public static class AlertLetter
{
    /// <summary>Under every mail about alerts.</summary>
    internal const string Last = "This mail cannot be answered. The study line is not watched around the clock.";

    private const string Ask = "Open the page, then press the button to take it on:";
    private const string Alone = "The link is for you alone and expires.";

    public static Mail Write(Guid operation, string to, AlertLevel level, Uri link)
    {
        var isUrgent = level == AlertLevel.Urgent;
        var urgency = isUrgent ? "Urgent: a study check-in needs you now" : "A study check-in needs your review";
        var text = $"{urgency}.\r\n\r\n{Ask}\r\n{link}\r\n\r\n{Alone}\r\n{Last}\r\n\r\nReference {operation:D}\r\n";
        var html = LetterPaper.Of(urgency, isUrgent ? LetterPaper.Alarming : LetterPaper.Calm, $"""
            <p style="margin:0 0 16px">{Ask}</p>
            {LetterPaper.Button(link, "Open the alert page")}
            {LetterPaper.Small(Alone)}{LetterPaper.Small(Last)}
            {LetterPaper.Small($"Reference {operation:D}")}
            """);
        return new Mail(operation, to, urgency, text, html, isUrgent ? MailUrgency.Urgent : MailUrgency.Normal);
    }
}
