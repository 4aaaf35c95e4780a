#nullable enable
using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads code and message from <c>odata.error</c>, and the failed index that a transaction's message begins with.</summary>
internal sealed class ODataErrorParser : RequestFailedDetailsParser
{
    public const string FailedIndex = "FailedEntity";

    public static readonly ODataErrorParser Instance = new();

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        error = null;
        data = null;
        if (response.ContentStream is not { Length: > 0 })
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(response.Content.ToMemory());
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("odata.error", out var body))
            {
                return false;
            }

            var message = body.TryGetProperty("message", out var text) && text.TryGetProperty("value", out var value) ? value.GetString() : null;
            data = IndexOf(message);
            error = new ResponseError(body.TryGetProperty("code", out var code) ? code.GetString() : null, message);
            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // A proxy's page is not the service's word; Azure.Core then reports the status alone.
            return false;
        }
    }

    private static Dictionary<string, string> IndexOf(string? message)
    {
        var data = new Dictionary<string, string>();
        var colon = message?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            data[FailedIndex] = index.ToString(CultureInfo.InvariantCulture);
        }

        return data;
    }
}
