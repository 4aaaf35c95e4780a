using System.Text.Json;

namespace Azure.Communication.Email;

/// <summary>A mail to be sent.</summary>
public class EmailMessage
{
    public EmailMessage(string senderAddress, string recipientAddress, EmailContent content)
        : this(senderAddress, new EmailRecipients([new EmailAddress(recipientAddress)]), content)
    {
    }

    public EmailMessage(string senderAddress, EmailRecipients recipients, EmailContent content)
    {
        ArgumentNullException.ThrowIfNull(senderAddress);
        ArgumentNullException.ThrowIfNull(recipients);
        ArgumentNullException.ThrowIfNull(content);
        SenderAddress = senderAddress;
        Recipients = recipients;
        Content = content;
    }

    public string SenderAddress { get; }

    public EmailRecipients Recipients { get; }

    public EmailContent Content { get; }

    public IList<EmailAddress> ReplyTo { get; } = [];

    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>();

    /// <summary>Whether opens and clicks stay uncounted.</summary>
    public bool? UserEngagementTrackingDisabled { get; set; }

    internal void Check()
    {
        if (Headers.Values.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("Header value can not be empty.");
        }

        Content.Check();
        if (string.IsNullOrWhiteSpace(SenderAddress))
        {
            throw new ArgumentException("Sender address can not be empty.");
        }

        Recipients.Check();
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (Headers.Count > 0)
        {
            json.WriteStartObject("headers");
            foreach (var (name, value) in Headers)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        json.WriteString("senderAddress", SenderAddress);
        Content.Write(json);
        Recipients.Write(json);
        if (ReplyTo.Count > 0)
        {
            EmailRecipients.Write(json, "replyTo", ReplyTo);
        }

        if (UserEngagementTrackingDisabled is bool disabled)
        {
            json.WriteBoolean("userEngagementTrackingDisabled", disabled);
        }

        json.WriteEndObject();
    }
}
