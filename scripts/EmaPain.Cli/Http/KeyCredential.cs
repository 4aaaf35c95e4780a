using System.Net.Http.Headers;

namespace EmaPain.Cli.Http;

/// <summary>The key of one person, as apps on one machine know it.</summary>
internal sealed class KeyCredential(string person, string key) : Credential
{
    public override string Remedy => $"check the key of '{person}' (EMAPAIN_KEY=PERSON:KEY); an app in Azure takes no keys: set EMAPAIN_SCOPE and unset EMAPAIN_KEY.";

    /// <summary>Of <c>PERSON:KEY</c>.</summary>
    /// <exception cref="CouldNotRunException">It has another form.</exception>
    public static KeyCredential Of(string pair) => pair.Split(':', 2) is [{ Length: > 0 } person, { Length: > 0 } key]
        ? new KeyCredential(person, key)
        : throw new CouldNotRunException("EMAPAIN_KEY has another form than PERSON:KEY; set it as you got it from whoever runs the app.");

    public override Task<AuthenticationHeaderValue> HeaderAsync(CancellationToken cancel) =>
        Task.FromResult(new AuthenticationHeaderValue("EmaPainKey", $"{person}:{key}"));
}
