using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Security;

/// <summary>On one machine: <c>Authorization: EmaPainKey person:key</c>. Neither an unknown person nor a wrong key answers faster.</summary>
public sealed class KeyStaffGuard(IReadOnlyDictionary<string, string> keys, IEnumerable<string> unblinded) : IStaffGuard
{
    public const string Scheme = "EmaPainKey";

    private readonly Dictionary<string, byte[]> digests = keys.ToDictionary(key => key.Key, key => Digest(key.Value), StringComparer.Ordinal);
    private readonly HashSet<string> unblinded = [.. unblinded];
    private readonly byte[] nobody = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);

    public Task<StaffCaller> WhoAsync(Credentials credentials, CancellationToken cancel) => Task.FromResult(Who(credentials));

    private StaffCaller Who(Credentials credentials)
    {
        var credential = credentials.Behind(Scheme) ?? "";
        var colon = credential.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1)
        {
            return new StaffCaller.Unauthenticated();
        }

        var person = credential[..colon];
        var matches = CryptographicOperations.FixedTimeEquals(Digest(credential[(colon + 1)..]), digests.GetValueOrDefault(person, nobody));
        return matches ? new StaffCaller.Known(person) { IsUnblinded = unblinded.Contains(person) } : new StaffCaller.Unauthenticated();
    }

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
