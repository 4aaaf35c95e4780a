using System.Xml.Linq;
using Azure.Storage.Queues.Internal;

namespace Azure.Storage.Queues.Models;

/// <summary>What the service says of a message that it took.</summary>
public class SendReceipt
{
    internal SendReceipt()
    {
    }

    public string MessageId { get; internal set; }

    public DateTimeOffset InsertionTime { get; internal set; }

    public DateTimeOffset ExpirationTime { get; internal set; }

    public string PopReceipt { get; internal set; }

    public DateTimeOffset TimeNextVisible { get; internal set; }

    internal static SendReceipt Of(XElement xml) => new()
    {
        MessageId = (string)xml.Element("MessageId"),
        InsertionTime = QueueXml.Time(xml, "InsertionTime").GetValueOrDefault(),
        ExpirationTime = QueueXml.Time(xml, "ExpirationTime").GetValueOrDefault(),
        PopReceipt = (string)xml.Element("PopReceipt"),
        TimeNextVisible = QueueXml.Time(xml, "TimeNextVisible").GetValueOrDefault(),
    };
}
