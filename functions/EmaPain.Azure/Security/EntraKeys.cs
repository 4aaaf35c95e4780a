using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EmaPain.Azure.Security;

/// <summary>
/// The signing keys of a tenant, kept for 12 hours. Unlike ConfigurationManager it waits for new keys when a token names one
/// that it does not know, and it says when it could not ask: an event must not be refused because of our own outage.
/// </summary>
public sealed class EntraKeys(string metadataAddress, IDocumentRetriever documents, TimeProvider machine) : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(12);

    /// <summary>Tokens with made-up key ids must not make us ask without end.</summary>
    private static readonly TimeSpan BetweenAsking = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim asking = new(1, 1);
    private Dictionary<string, SecurityKey> keys = [];
    private DateTimeOffset? askedAt;
    private DateTimeOffset? answeredAt;

    /// <summary>The key of that id.</summary>
    public async Task<KeyFinding> FindAsync(string keyId, CancellationToken cancel)
    {
        await asking.WaitAsync(cancel);
        try
        {
            var now = machine.GetUtcNow();
            var old = answeredAt is not { } answered || now - answered > KeptFor;
            if ((old || !keys.ContainsKey(keyId)) && (askedAt is not { } asked || now - asked >= BetweenAsking))
            {
                askedAt = now;
                await AskAsync(now, cancel);
            }

            return keys.TryGetValue(keyId, out var key) ? new KeyFinding.Found(key)
                : answeredAt >= askedAt ? new KeyFinding.Unknown()
                : new KeyFinding.OutOfReach();
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    private async Task AskAsync(DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataAddress, documents, cancel);
            keys = configuration.SigningKeys.Where(key => key.KeyId is { Length: > 0 }).DistinctBy(key => key.KeyId).ToDictionary(key => key.KeyId);
            answeredAt = now;
        }
#pragma warning disable CA1031 // Whatever failed (network, text, keys), we have not been told; the caller learns that from the dates.
        catch (Exception) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // The keys that we have stay; a token of another key is answered with "out of reach".
        }
    }
}
