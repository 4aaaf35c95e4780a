using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using EmaPain.App.Ports;
using EmaPain.Azure.Security;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>The doors as they are in Azure: Entra's tokens, signed by an authority on this machine, over HTTP.</summary>
public sealed class EntraTests : IAsyncLifetime
{
    private const string Staff = "api/studies/mission-reconnect/sites/south/tasks";
    private const string Webhook = "api/events/sms";
    private EntraAuthority authority = null!;
    private TrialStage stage = null!;

    public async Task InitializeAsync()
    {
        authority = await EntraAuthority.StartAsync();
        stage = await OpenAsync(authority);
    }

    public async Task DisposeAsync()
    {
        await stage.DisposeAsync();
        await authority.DisposeAsync();
    }

    [Fact]
    public async Task Event_Grid_and_staff_come_in_by_their_tokens_and_by_no_others()
    {
        Assert.Equal(HttpStatusCode.OK, await CallAsync(stage, HttpMethod.Post, Webhook, authority.EventGridToken()));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(stage, HttpMethod.Options, Webhook, authority.EventGridToken()));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(stage, HttpMethod.Get, Staff, authority.StaffToken("oid-kim")));
        foreach (var token in new[]
        {
            "nonsense", authority.EventGridToken(role: "Trial.Staff"), authority.EventGridToken(app: "another"), authority.EventGridToken(audience: EntraAuthority.StaffApp),
            authority.StaffToken("oid-kim"), authority.StaffToken("oid-kim", audience: EntraAuthority.WebhookApp), $"{authority.EventGridToken()}x",
        })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(stage, HttpMethod.Post, Webhook, token));
        }

        foreach (var token in new[] { "nonsense", authority.EventGridToken() })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(stage, HttpMethod.Get, Staff, token));
        }
    }

    [Fact]
    public async Task No_token_that_is_wrong_in_one_respect_opens_a_staff_endpoint()
    {
        foreach (var (flaw, token) in authority.FlawedStaffTokens())
        {
            var status = await CallAsync(stage, HttpMethod.Get, Staff, token);
            Assert.True(status == HttpStatusCode.Unauthorized, $"{flaw}: {status}");
        }

        Assert.Equal(HttpStatusCode.OK, await CallAsync(stage, HttpMethod.Get, Staff, authority.StaffToken("oid-kim")));
    }

    [Fact]
    public async Task The_object_id_of_the_token_stands_in_the_audit()
    {
        using var put = new HttpRequestMessage(HttpMethod.Put, "api/studies/weekly-pst-peg/participants/e1")
        {
            Content = new StringContent("""{"phone":"813-555-0166","site":"main","role":"veteran","zone":"America/New_York","consent":"c"}""", new MediaTypeHeaderValue("application/json")),
        };
        Assert.Equal(HttpStatusCode.OK, await CallAsync(stage, put, authority.StaffToken("oid-lee")));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(stage, HttpMethod.Delete, "api/studies/weekly-pst-peg/participants/e1", authority.StaffToken("oid-kim")));
        var rows = await stage.Port<EmaPain.Azure.Tables.StorageAccounts>().Operations.GetTableClient("Audit")
            .QueryAsync<global::Azure.Data.Tables.TableEntity>("Subject eq 'weekly-pst-peg~e1'").ToListAsync();
        Assert.Equal(["oid-kim erase done", "oid-lee enrol done"], rows.Select(row => $"{row["Actor"]} {row["Act"]} {row["Outcome"]}").Order());
    }

    [Fact]
    public async Task While_the_keys_are_out_of_reach_events_and_staff_are_told_to_come_again()
    {
        await using var away = await EntraAuthority.StartAsync(isOutOfReach: true);
        await using var alone = await OpenAsync(away);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await CallAsync(alone, HttpMethod.Post, Webhook, away.EventGridToken()));
        using var asked = await alone.Http.SendAsync(Showing(new HttpRequestMessage(HttpMethod.Get, Staff), away.StaffToken("oid-kim")));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, asked.StatusCode);
        Assert.Equal("keys-unreachable", JsonSerializer.Deserialize<JsonElement>(await asked.Content.ReadAsStringAsync()).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(alone, HttpMethod.Post, Webhook, "nonsense"));
    }

    /// <summary>The carrier of this machine has no tokens; its calls, which show nothing, come in as on one machine.</summary>
    internal static Task<TrialStage> OpenAsync(EntraAuthority authority, IReadOnlyDictionary<string, string?>? more = null) => TrialStage.OpenAsync(options => options with
    {
        Settings = new Dictionary<string, string?>(more ?? new Dictionary<string, string?>())
        {
            ["EmaPain:Webhook:TenantId"] = EntraAuthority.Tenant, ["EmaPain:Webhook:Audience"] = EntraAuthority.WebhookApp, ["EmaPain:Webhook:Authority"] = authority.Address.ToString(),
            ["EmaPain:Staff:TenantId"] = EntraAuthority.Tenant, ["EmaPain:Staff:Audience"] = EntraAuthority.StaffApp, ["EmaPain:Staff:Authority"] = authority.Address.ToString(),
            [$"EmaPain:Staff:Keys:{TrialKeys.Coordinator}"] = null,
        },
        Change = services => services.Decorate<IWebhookGuard>(entra => new CarrierComesInToo(entra)),
    });

    private static Task<HttpStatusCode> CallAsync(TrialStage stage, HttpMethod method, string path, string token) =>
        CallAsync(stage, new HttpRequestMessage(method, path) { Content = method == HttpMethod.Post ? new StringContent("[]") : null }, token);

    private static async Task<HttpStatusCode> CallAsync(TrialStage stage, HttpRequestMessage request, string token)
    {
        using var answer = await stage.Http.SendAsync(Showing(request, token));
        await stage.SettleAsync();
        return answer.StatusCode;
    }

    private static HttpRequestMessage Showing(HttpRequestMessage request, string token)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("X-Request-Id", Guid.CreateVersion7().ToString());
        return request;
    }

    private sealed class CarrierComesInToo(IWebhookGuard entra) : IWebhookGuard
    {
        private readonly LoopbackGuard here = new();

        public Task<WebhookVerdict> JudgeAsync(Credentials credentials, CancellationToken cancel) =>
            credentials.Authorization.IsEmpty ? here.JudgeAsync(credentials, cancel) : entra.JudgeAsync(credentials, cancel);
    }
}
