using System.Text.Json;

namespace Azure.Communication.Email;

/// <summary>Subject and text of a mail; at least one of the two texts is needed.</summary>
public class EmailContent
{
    public EmailContent(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        Subject = subject;
    }

    public string Subject { get; }

    public string PlainText { get; set; }

    public string Html { get; set; }

    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Html) && string.IsNullOrWhiteSpace(PlainText))
        {
            throw new ArgumentException("Email content must have either HTML or PlainText.");
        }

        if (string.IsNullOrWhiteSpace(Subject))
        {
            throw new ArgumentException("Email subject can not be empty.");
        }
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("content");
        json.WriteString("subject", Subject);
        if (PlainText is not null)
        {
            json.WriteString("plainText", PlainText);
        }

        if (Html is not null)
        {
            json.WriteString("html", Html);
        }

        json.WriteEndObject();
    }
}
