using System.Security.Cryptography;

namespace EmaPain.Local.Trial;

/// <summary>Keys made for one start; nothing of them is written anywhere.</summary>
public sealed record TrialKeys(string PhoneHmac, string Contacts, string Links, string Surveys, string Staff, string Allocation, string Bookkeeping)
{
    /// <summary>The one member of staff who records on this machine.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Who hands out what the coordinator approved for payment: two people have to.</summary>
    public const string Bookkeeper = "bookkeeper";

    public static TrialKeys New() => new(Base64(), Base64(), Base64(), Base64(), Hex(), Base64(), Hex());

    private static string Hex() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static string Base64() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
