using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Security;

/// <summary>
/// OpenID Connect with an id token that Entra has the browser post to us: no secret of ours is needed. The token has to answer the
/// challenge that this browser holds, and to name the same role as on every staff endpoint (decision 20).
/// </summary>
/// <param name="issuer">The tenant.</param>
/// <param name="tokens">Judges id tokens as it judges access tokens.</param>
/// <param name="audience">Application id, or its URI, of the app registration of the staff endpoints.</param>
/// <param name="callback">Where Entra sends the browser back to; registered there.</param>
public sealed class EntraSignIn(EntraIssuer issuer, EntraTokens tokens, string audience, Uri callback) : IStaffSignIn
{
    private const int ChallengeBytes = 32;

    public bool IsOnPage => false;

    public SignInStart Begin(string link)
    {
        var challenge = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(ChallengeBytes));
        (string Name, string Value)[] query =
        [
            ("client_id", EntraTokens.ApplicationId(audience)), ("response_type", SignInField.IdToken), ("response_mode", "form_post"), ("scope", "openid"),
            ("redirect_uri", callback.ToString()), ("nonce", challenge), (SignInField.State, link),
        ];
        var words = string.Join('&', query.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
        return new SignInStart(new Uri($"{issuer.AuthorizeAddress}?{words}"), challenge);
    }

    public async Task<StaffCaller> CompleteAsync(IReadOnlyDictionary<string, string> fields, string? challenge, CancellationToken cancel)
    {
        if (challenge is not { Length: > 0 } || !fields.TryGetValue(SignInField.IdToken, out var token))
        {
            return new StaffCaller.Unauthenticated();
        }

        return await tokens.JudgeAsync(token, cancel) switch
        {
            TokenVerdict.Accepted { Token: var jwt } when jwt.TryGetClaim("nonce", out var nonce) && AreSame(nonce.Value, challenge)
                && EntraTokens.PersonOf(jwt) is { } person => new StaffCaller.Known(person),
            TokenVerdict.Unavailable => new StaffCaller.Unavailable(),
            _ => new StaffCaller.Unauthenticated(),
        };
    }

    private static bool AreSame(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
