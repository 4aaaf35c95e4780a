using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Events;

/// <summary>Where an event lies in the inbox: the same event always in the same place, two different ones never.</summary>
internal static class InboxKeys
{
    private const int LongestId = 200;
    private const int DigestLength = 64;
    private const string Digest = "sha-";
    private const string Report = "dlr-";
    private const string Mail = "eml-";
    private const string Other = "evt-";

    public static InboxKey OfText(DateTimeOffset received, string id) => new(Day(received), Safe(id));

    public static InboxKey OfReport(DateTimeOffset received, string id) => new(Day(received), Report + Safe(id));

    /// <param name="received">When.</param>
    /// <param name="id">Of the mail, with its status: a mail may be reported on more than once.</param>
    public static InboxKey OfMail(DateTimeOffset received, string id) => new(Day(received), Mail + Safe(id));

    public static InboxKey OfOther(DateTimeOffset received, string id) => new(Day(received), Other + Safe(id));

    public static InboxKey OfUnreadable(DateTimeOffset now, string raw) => new(Day(now), Hash(raw));

    /// <summary>What stands for the id of an event that has none.</summary>
    public static string IdFor(string raw) => Digest + Hash(raw);

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The id itself, or its digest where a key cannot hold it or where it looks like a key of another kind.</summary>
    private static string Safe(string id) =>
        id.Length is > 0 and <= LongestId
        && id.All(c => char.IsAsciiLetterOrDigit(c) || "-_.~:=+@".Contains(c, StringComparison.Ordinal))
        && !id.StartsWith(Digest, StringComparison.Ordinal)
        && !id.StartsWith(Report, StringComparison.Ordinal)
        && !id.StartsWith(Mail, StringComparison.Ordinal)
        && !id.StartsWith(Other, StringComparison.Ordinal)
        && !(id.Length == DigestLength && id.All(char.IsAsciiHexDigit))
            ? id
            : IdFor(id);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
