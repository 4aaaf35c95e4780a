using System.Xml.Linq;
using Azure.Storage.Queues.Internal;

namespace Azure.Storage.Queues.Models;

/// <summary>A visible message that was looked at and stays where it is.</summary>
public class PeekedMessage
{
    internal PeekedMessage()
    {
    }

    public string MessageId { get; internal set; }

    public BinaryData Body { get; internal set; }

    public string MessageText => Body?.ToString();

    public DateTimeOffset? InsertedOn { get; internal set; }

    public DateTimeOffset? ExpiresOn { get; internal set; }

    public long DequeueCount { get; internal set; }

    internal static PeekedMessage Of(XElement xml, QueueMessageEncoding encoding) => new()
    {
        MessageId = (string)xml.Element("MessageId"),
        Body = QueueXml.Body(xml, encoding),
        InsertedOn = QueueXml.Time(xml, "InsertionTime"),
        ExpiresOn = QueueXml.Time(xml, "ExpirationTime"),
        DequeueCount = (long)xml.Element("DequeueCount"),
    };
}
