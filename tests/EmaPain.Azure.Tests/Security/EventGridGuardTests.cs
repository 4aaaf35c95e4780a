using EmaPain.App.Ports;
using EmaPain.Azure.Security;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Tokens;

namespace EmaPain.Azure.Tests.Security;

public sealed class EventGridGuardTests : IDisposable
{
    private readonly TestTenant tenant = new();
    private readonly SetClock machine = new(TimeProvider.System.GetUtcNow());
    private readonly EntraKeys keys;
    private readonly EventGridGuard guard;

    public EventGridGuardTests()
    {
        keys = tenant.Keys(machine);
        guard = new EventGridGuard(new EntraTokens(TestTenant.Issuer, TestTenant.Audience, EventGridGuard.Role, keys), TestTenant.EventGrid, TestTenant.Az, NullLogger<EventGridGuard>.Instance);
    }

    [Fact]
    public async Task Tokens_of_both_versions_are_taken()
    {
        Assert.Equal(WebhookVerdict.Accepted, await JudgeAsync(Good()));
        Assert.Equal(WebhookVerdict.Accepted, await JudgeAsync(
            tenant.Token(TestTenant.IssuerV2, role: EventGridGuard.Role, claim: "azp")));
        Assert.Equal(WebhookVerdict.Accepted, await JudgeAsync(
            tenant.Token(TestTenant.IssuerV1, audience: "api://" + TestTenant.Audience, role: EventGridGuard.Role)));
        Assert.Equal(1, tenant.Asked);
    }

    [Fact]
    public async Task A_token_that_is_wrong_in_one_respect_is_refused()
    {
        using var stranger = new TestTenant();
        var secret = new SymmetricSecurityKey(new byte[32]) { KeyId = "key-1" };
        string?[] wrong =
        [
            null,
            "",
            "no token",
            "a.b.c",
            tenant.Token("https://sts.windows.net/another/", role: EventGridGuard.Role),
            tenant.Token(TestTenant.IssuerV1, audience: "another", role: EventGridGuard.Role),
            tenant.Token(TestTenant.IssuerV1, role: "AnotherRole"),
            tenant.Token(TestTenant.IssuerV1, role: EventGridGuard.Role, value: "another-app"),
            tenant.Token(TestTenant.IssuerV1, role: EventGridGuard.Role, claim: "sub"),
            tenant.Token(TestTenant.IssuerV1, role: EventGridGuard.Role, validFor: TimeSpan.FromHours(-1)),
            stranger.Token(TestTenant.IssuerV1, role: EventGridGuard.Role),
            tenant.Token(TestTenant.IssuerV1, role: EventGridGuard.Role, signing: new SigningCredentials(secret, SecurityAlgorithms.HmacSha256)),
        ];
        Assert.Equal(WebhookVerdict.Accepted, await JudgeAsync(Good()));
        foreach (var token in wrong)
        {
            Assert.Equal(WebhookVerdict.Refused, await JudgeAsync(token));
        }
    }

    /// <summary>Whoever deploys, or hands over what Event Grid could not deliver.</summary>
    [Fact]
    public async Task A_person_with_the_role_may_call_by_az()
    {
        Assert.Equal(WebhookVerdict.Accepted, await JudgeAsync(tenant.Token(TestTenant.IssuerV1, role: EventGridGuard.Role, value: TestTenant.Az, person: "person-1")));
        Assert.Equal(WebhookVerdict.Refused, await JudgeAsync(tenant.Token(TestTenant.IssuerV1, role: "AnotherRole", value: TestTenant.Az, person: "person-1")));
        Assert.Equal(WebhookVerdict.Refused, await JudgeAsync(tenant.Token(TestTenant.IssuerV1, role: EventGridGuard.Role, value: TestTenant.Az)));
    }

    [Fact]
    public async Task While_the_keys_are_out_of_reach_nothing_is_refused_for_that()
    {
        tenant.OutOfReach = true;
        Assert.Equal(WebhookVerdict.Unavailable, await JudgeAsync(Good()));
        tenant.OutOfReach = false;
        machine.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(WebhookVerdict.Accepted, await JudgeAsync(Good()));
    }

    [Fact]
    public async Task Known_keys_hold_while_the_tenant_is_out_of_reach()
    {
        await JudgeAsync(Good());
        tenant.OutOfReach = true;
        machine.Now += TimeSpan.FromDays(1);
        Assert.Equal(WebhookVerdict.Accepted, await JudgeAsync(Good()));
    }

    [Fact]
    public async Task A_new_key_is_fetched_when_its_first_token_comes()
    {
        await JudgeAsync(Good());
        tenant.RollKey();
        machine.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(WebhookVerdict.Accepted, await JudgeAsync(Good()));
    }

    [Fact]
    public async Task A_new_key_that_cannot_be_fetched_is_no_reason_to_refuse()
    {
        await JudgeAsync(Good());
        tenant.RollKey();
        tenant.OutOfReach = true;
        machine.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(WebhookVerdict.Unavailable, await JudgeAsync(Good()));
    }

    [Fact]
    public async Task Made_up_keys_do_not_make_us_ask_again_and_again()
    {
        await JudgeAsync(Good());
        for (var n = 0; n < 20; n++)
        {
            var made = new SymmetricSecurityKey(new byte[32]) { KeyId = $"made-up-{n}" };
            var token = tenant.Token(TestTenant.IssuerV1, role: EventGridGuard.Role, signing: new SigningCredentials(made, SecurityAlgorithms.HmacSha256));
            Assert.Equal(WebhookVerdict.Refused, await JudgeAsync(token));
        }

        Assert.Equal(1, tenant.Asked);
    }

    public void Dispose()
    {
        keys.Dispose();
        tenant.Dispose();
    }

    private string Good() => tenant.Token(TestTenant.IssuerV1, role: EventGridGuard.Role);

    private Task<WebhookVerdict> JudgeAsync(string? token) => guard.JudgeAsync(TestTenant.Showing(token), default);
}
