using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EmaPain.Local.Carrier.Sms;

/// <summary>Message ids in Azure's form, computed from the message, so that the same trial gives the same ids in any order of work.</summary>
internal sealed class MessageIds
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> seen = [];

    public string Outgoing(DateTimeOffset at, SendCall call, SendRecipient recipient) =>
        $"Outgoing_{Stamp(at)}{Digest(call.From, recipient.To, recipient.RequestId ?? call.Message, recipient.FirstSent is null ? Stamp(at) : "")}";

    public string Incoming(DateTimeOffset at, string from, string to, string text) =>
        $"Incoming_{Stamp(at)}{Digest(from, to, text, at.UtcTicks.ToString(CultureInfo.InvariantCulture))}";

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>The same content again is another message: the count of earlier ones is part of it.</summary>
    private string Digest(params string[] content)
    {
        var key = string.Join('\n', content);
        int count;
        lock (gate)
        {
            seen[key] = count = seen.GetValueOrDefault(key) + 1;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{count}"));
        return new Guid(hash.AsSpan(0, 16)).ToString("D");
    }
}
