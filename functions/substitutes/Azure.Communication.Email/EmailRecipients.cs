using System.Text.Json;

namespace Azure.Communication.Email;

/// <summary>Who gets a mail.</summary>
public class EmailRecipients
{
    public EmailRecipients(IEnumerable<EmailAddress> to)
    {
        ArgumentNullException.ThrowIfNull(to);
        To = [.. to];
    }

    public EmailRecipients(IEnumerable<EmailAddress> to = null, IEnumerable<EmailAddress> cc = null, IEnumerable<EmailAddress> bcc = null)
        : this(to ?? [])
    {
        CC = [.. cc ?? []];
        BCC = [.. bcc ?? []];
    }

    public IList<EmailAddress> To { get; }

    public IList<EmailAddress> CC { get; } = [];

    public IList<EmailAddress> BCC { get; } = [];

    internal void Check()
    {
        var all = To.Concat(CC).Concat(BCC).ToList();
        if (all.Count == 0 || all.Any(recipient => string.IsNullOrWhiteSpace(recipient.Address)))
        {
            throw new ArgumentException("At least one recipient is needed, and each needs an address.");
        }
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("recipients");
        Write(json, "to", To);
        if (CC.Count > 0)
        {
            Write(json, "cc", CC);
        }

        if (BCC.Count > 0)
        {
            Write(json, "bcc", BCC);
        }

        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, string name, IEnumerable<EmailAddress> addresses)
    {
        json.WriteStartArray(name);
        foreach (var address in addresses)
        {
            address.Write(json);
        }

        json.WriteEndArray();
    }
}
