using System.Xml;
using System.Xml.Linq;
using Azure.Core;

namespace Azure.Storage.Queues.Internal;

/// <summary>Reads the code and the sentence of an error from its XML body, else the code from x-ms-error-code.</summary>
internal sealed class StorageErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        data = null;
        error = FromBody(response);
        if (error is null && response.Headers.TryGetValue("x-ms-error-code", out var code))
        {
            error = new ResponseError(code, null);
        }

        return error is not null;
    }

    private static ResponseError FromBody(Response response)
    {
        if (response.ContentStream is not { CanSeek: true, Length: > 0 } stream
            || response.Headers.ContentType?.Contains("application/xml", StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        var position = stream.Position;
        try
        {
            stream.Position = 0;
            var root = XDocument.Load(stream).Root;
            return (string)root?.Element("Code") is { } code ? new ResponseError(code, (string)root.Element("Message")) : null;
        }
        catch (XmlException)
        {
            return null;
        }
        finally
        {
            stream.Position = position;
        }
    }
}
