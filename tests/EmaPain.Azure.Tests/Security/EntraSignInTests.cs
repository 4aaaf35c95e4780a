using EmaPain.App.Ports;
using EmaPain.Azure.Security;

namespace EmaPain.Azure.Tests.Security;

public sealed class EntraSignInTests : IDisposable
{
    private const string Role = "Trial.Staff";
    private static readonly Uri Callback = new("https://trial.example/api/alert-sign-in");
    private readonly TestTenant tenant = new();
    private readonly EntraKeys keys;
    private readonly EntraSignIn signIn;

    public EntraSignInTests()
    {
        keys = tenant.Keys(TimeProvider.System);
        signIn = new EntraSignIn(TestTenant.Issuer, new EntraTokens(TestTenant.Issuer, TestTenant.Audience, Role, keys), $"api://{TestTenant.Audience}", Callback);
    }

    [Fact]
    public void The_browser_is_sent_to_the_tenant_with_a_challenge_that_nobody_can_guess()
    {
        var start = signIn.Begin("a+b=");
        Assert.StartsWith($"{TestTenant.Issuer.AuthorizeAddress}?client_id={TestTenant.Audience}&response_type=id_token&response_mode=form_post&scope=openid&", start.At.AbsoluteUri, StringComparison.Ordinal);
        Assert.EndsWith($"&redirect_uri={Uri.EscapeDataString(Callback.ToString())}&nonce={start.Challenge}&state=a%2Bb%3D", start.At.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(43, start.Challenge.Length);
        Assert.NotEqual(start.Challenge, signIn.Begin("a+b=").Challenge);
    }

    [Fact]
    public async Task The_object_id_of_a_token_that_answers_this_browsers_challenge_is_the_person()
    {
        var challenge = signIn.Begin("link").Challenge;
        Assert.Equal(new StaffCaller.Known("person-1"), await CompleteAsync(Token(challenge), challenge));
    }

    [Fact]
    public async Task A_token_for_another_browser_without_challenge_or_role_is_nobodys()
    {
        var challenge = signIn.Begin("link").Challenge;
        foreach (var (token, held) in new[]
        {
            (Token(challenge), null),
            (Token(challenge), ""),
            (Token(challenge), signIn.Begin("link").Challenge),
            (Token(nonce: null), challenge),
            (Token(nonce: ""), ""),
            (Token(challenge, role: "Another"), challenge),
            (Token(challenge, audience: "6f1d3c52-0000-0000-0000-000000000000"), challenge),
            ("rubbish", challenge),
            (null, challenge),
        })
        {
            Assert.IsType<StaffCaller.Unauthenticated>(await CompleteAsync(token, held));
        }
    }

    [Fact]
    public async Task Keys_out_of_reach_are_said_to_be_so()
    {
        tenant.OutOfReach = true;
        Assert.IsType<StaffCaller.Unavailable>(await CompleteAsync(Token("challenge"), "challenge"));
    }

    public void Dispose()
    {
        keys.Dispose();
        tenant.Dispose();
    }

    private string Token(string? nonce, string role = Role, string audience = TestTenant.Audience) =>
        tenant.Token(TestTenant.IssuerV2, audience, role, claim: "oid", value: "person-1", nonce: nonce);

    private Task<StaffCaller> CompleteAsync(string? token, string? challenge) => signIn.CompleteAsync(
        token is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [SignInField.IdToken] = token }, challenge, default);
}
