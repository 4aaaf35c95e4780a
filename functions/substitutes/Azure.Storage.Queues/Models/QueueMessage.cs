using System.Xml.Linq;
using Azure.Storage.Queues.Internal;

namespace Azure.Storage.Queues.Models;

/// <summary>A message that was received and is hidden from others until <see cref="NextVisibleOn"/>.</summary>
public class QueueMessage
{
    internal QueueMessage()
    {
    }

    public string MessageId { get; internal set; }

    public string PopReceipt { get; internal set; }

    public BinaryData Body { get; internal set; }

    public string MessageText => Body?.ToString();

    public DateTimeOffset? NextVisibleOn { get; internal set; }

    public DateTimeOffset? InsertedOn { get; internal set; }

    public DateTimeOffset? ExpiresOn { get; internal set; }

    /// <summary>How often it has been received, this time included.</summary>
    public long DequeueCount { get; internal set; }

    internal static QueueMessage Of(XElement xml, QueueMessageEncoding encoding) => new()
    {
        MessageId = (string)xml.Element("MessageId"),
        PopReceipt = (string)xml.Element("PopReceipt"),
        Body = QueueXml.Body(xml, encoding),
        NextVisibleOn = QueueXml.Time(xml, "TimeNextVisible"),
        InsertedOn = QueueXml.Time(xml, "InsertionTime"),
        ExpiresOn = QueueXml.Time(xml, "ExpirationTime"),
        DequeueCount = (long)xml.Element("DequeueCount"),
    };
}
