using System.Security.Cryptography;

namespace EmaPain.Local.Trial;

/// <summary>Keys made for one start; nothing of them is written anywhere.</summary>
public sealed record TrialKeys(string PhoneHmac, string Contacts, string Links, string Surveys, string Staff, string Allocation)
{
    /// <summary>The one member of staff who records on this machine.</summary>
    public const string Coordinator = "coordinator";

    public static TrialKeys New() => new(Base64(), Base64(), Base64(), Base64(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), Base64());

    private static string Base64() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
