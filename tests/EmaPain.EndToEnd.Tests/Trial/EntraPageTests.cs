using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Signing in on an alert's page as in Azure: to the tenant and back, as browsers go, with a stranger's cry for help (decision 20).</summary>
public sealed partial class EntraPageTests : IAsyncLifetime, IDisposable
{
    private const string Cry = "I want to kill myself";
    private const string Phone = "+17015550999";
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private EntraAuthority authority = null!;
    private TrialStage stage = null!;
    private Uri link = null!;
    private Uri? location;

    public async Task InitializeAsync()
    {
        authority = await EntraAuthority.StartAsync();
        stage = await EntraTests.OpenAsync(authority);
        browser.BaseAddress = stage.Http.BaseAddress;
        using var put = new HttpRequestMessage(HttpMethod.Put, "api/staff/oid-kim")
        {
            Content = JsonContent.Create(new { study = TrialStage.Study, site = TrialStage.Site, role = "on-call", address = "kim@example.org" }),
        };
        put.Headers.Authorization = new AuthenticationHeaderValue("Bearer", authority.StaffToken("oid-kim"));
        put.Headers.Add("X-Request-Id", Guid.CreateVersion7().ToString());
        using var answer = await stage.Http.SendAsync(put);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await stage.TextAsync(Phone, TrialStage.Sender, Cry);
        link = new Uri(Link().Match(Assert.Single(await stage.MailsAsync()).Text).Value);
        using var taken = await browser.PostAsync(link, null);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    public async Task DisposeAsync()
    {
        await stage.DisposeAsync();
        await authority.DisposeAsync();
    }

    public void Dispose() => browser.Dispose();

    [Fact]
    public async Task The_owner_goes_to_the_tenant_comes_back_and_sees_whom_to_call_and_nobody_else_does()
    {
        Assert.DoesNotContain("Participant", await (await browser.GetAsync(link)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var kim = await SignInAsync("oid-kim");
        Assert.Contains("Signed in as oid-kim", (await SendAsync(HttpMethod.Get, link.PathAndQuery, kim)).Page, StringComparison.Ordinal);
        Assert.Contains(Phone, (await RevealAsync("Phone", kim)).Page, StringComparison.Ordinal);
        Assert.Contains(Cry, (await RevealAsync("Text", kim)).Page, StringComparison.Ordinal);

        var lee = await SignInAsync("oid-lee");
        Assert.Contains("Signed in as oid-lee", (await SendAsync(HttpMethod.Get, link.PathAndQuery, lee)).Page, StringComparison.Ordinal);
        var refused = await RevealAsync("Phone", lee);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.DoesNotContain(Phone, refused.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_token_that_is_wrong_in_one_respect_signs_anybody_in()
    {
        var (nonce, held) = await BeginAsync();
        (string Flaw, string Token, string? Held)[] others =
        [
            ("for another browser", authority.StaffToken("oid-kim", nonce: nonce), (await BeginAsync()).Held), ("for no browser", authority.StaffToken("oid-kim", nonce: nonce), null),
            ("an access token", authority.StaffToken("oid-kim"), held), ("nonsense", "nonsense", held),
        ];
        foreach (var (flaw, token, cookie) in authority.FlawedStaffTokens(nonce).Select(flawed => (flawed.Flaw, flawed.Token, (string?)held)).Concat(others))
        {
            var (status, page, cookies) = await EndAsync(token, cookie);
            Assert.True(status == HttpStatusCode.Unauthorized, $"{flaw}: {status}");
            Assert.DoesNotContain("Participant", page, StringComparison.Ordinal);
            Assert.DoesNotContain(cookies, one => one.StartsWith("EmaPainStaff=", StringComparison.Ordinal));
        }

        Assert.Equal(HttpStatusCode.OK, (await EndAsync(authority.StaffToken("oid-kim", nonce: nonce), held)).Status);
    }

    /// <summary>As a browser does it; what it keeps of the session.</summary>
    private async Task<string> SignInAsync(string person)
    {
        var (nonce, held) = await BeginAsync();
        var (status, page, cookies) = await EndAsync(authority.StaffToken(person, nonce: nonce), held);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"href=\"alerts{link.Query}\"", page, StringComparison.Ordinal);
        var session = Assert.Single(cookies, one => one.StartsWith("EmaPainStaff=", StringComparison.Ordinal));
        Assert.Matches("(?i)httponly", session);
        Assert.Matches("(?i)samesite=strict", session);
        return session.Split(';')[0];
    }

    private async Task<(string Nonce, string Held)> BeginAsync()
    {
        var (status, _, cookies) = await SendAsync(HttpMethod.Get, $"/api/alert-sign-in{link.Query}", cookie: null);
        Assert.Equal(HttpStatusCode.Redirect, status);
        var held = Assert.Single(cookies, one => one.StartsWith("EmaPainSignIn=", StringComparison.Ordinal));
        Assert.Matches("(?i)httponly", held);
        var asked = QueryHelpers.ParseQuery(location!.Query);
        Assert.Equal(new Uri(authority.Address, $"{EntraAuthority.Tenant}/oauth2/v2.0/authorize"), new Uri(location.GetLeftPart(UriPartial.Path)));
        Assert.Equal(
            (EntraAuthority.StaffApp, "id_token", "form_post", new Uri(link, "alert-sign-in").ToString()),
            (asked["client_id"].ToString(), asked["response_type"].ToString(), asked["response_mode"].ToString(), asked["redirect_uri"].ToString()));
        Assert.Equal(link.Query, $"?token={asked["state"]}");
        return (asked["nonce"].ToString(), held.Split(';')[0]);
    }

    private Task<(HttpStatusCode Status, string Page, IReadOnlyList<string> Cookies)> EndAsync(string token, string? held) =>
        SendAsync(HttpMethod.Post, "/api/alert-sign-in", held, new() { ["id_token"] = token, ["state"] = link.Query["?token=".Length..] });

    private Task<(HttpStatusCode Status, string Page, IReadOnlyList<string> Cookies)> RevealAsync(string what, string session) =>
        SendAsync(HttpMethod.Post, $"/api/alert-reveal{link.Query}", session, new() { ["what"] = what });

    private async Task<(HttpStatusCode Status, string Page, IReadOnlyList<string> Cookies)> SendAsync(
        HttpMethod method, string path, string? cookie, Dictionary<string, string>? fields = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = fields is null ? null : new FormUrlEncodedContent(fields) };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await browser.SendAsync(request);
        location = answer.Headers.Location;
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : []);
    }

    [GeneratedRegex(@"http://\S+/api/alerts\?token=\S+")]
    private static partial Regex Link();
}
