using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;

namespace Azure.Storage.Queues.Internal;

/// <summary>The XML bodies of the queue service.</summary>
internal static class QueueXml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),

        // A carriage return in a text must survive the reader's line-end normalisation.
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static void Write(Request request, string text, QueueMessageEncoding encoding)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartElement("QueueMessage");
            writer.WriteElementString("MessageText", Encode(text ?? "", encoding));
            writer.WriteEndElement();
        }

        request.Headers.SetValue("Content-Type", "application/xml");
        request.Content = RequestContent.Create(bytes.ToArray());
    }

    public static IEnumerable<XElement> Messages(Response response) =>
        XDocument.Load(response.ContentStream, LoadOptions.PreserveWhitespace).Element("QueueMessagesList")?.Elements("QueueMessage") ?? [];

    public static BinaryData Body(XElement message, QueueMessageEncoding encoding)
    {
        var text = (string)message.Element("MessageText") ?? "";
        return encoding == QueueMessageEncoding.Base64 ? BinaryData.FromBytes(Convert.FromBase64String(text)) : BinaryData.FromString(text);
    }

    public static DateTimeOffset? Time(XElement message, string name) =>
        (string)message.Element(name) is { Length: > 0 } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string Encode(string text, QueueMessageEncoding encoding) =>
        encoding == QueueMessageEncoding.Base64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text;
}
