using EmaPain.App.Ports;
using EmaPain.Azure.Security;

namespace EmaPain.Azure.Tests.Security;

public sealed class EntraStaffGuardTests : IDisposable
{
    private const string Role = "Trial.Staff";
    private readonly TestTenant tenant = new();
    private readonly EntraKeys keys;
    private readonly EntraStaffGuard guard;

    public EntraStaffGuardTests()
    {
        keys = tenant.Keys(TimeProvider.System);
        guard = new EntraStaffGuard(new EntraTokens(TestTenant.Issuer, TestTenant.Audience, Role, keys), "Trial.Unblinded");
    }

    [Fact]
    public async Task The_object_id_of_a_token_with_the_role_is_the_person() => Assert.Equal(
        new StaffCaller.Known("person-1"), await WhoAsync(tenant.Token(TestTenant.IssuerV2, role: Role, claim: "oid", value: "person-1")));

    [Fact]
    public async Task The_role_for_the_unblinded_comes_beside_that_of_staff_and_not_in_its_place()
    {
        Assert.Equal(
            new StaffCaller.Known("person-1") { IsUnblinded = true },
            await WhoAsync(tenant.Token(TestTenant.IssuerV2, role: $"{Role} Trial.Unblinded", claim: "oid", value: "person-1")));
        Assert.IsType<StaffCaller.Unauthenticated>(await WhoAsync(tenant.Token(TestTenant.IssuerV2, role: "Trial.Unblinded", claim: "oid", value: "person-1")));
    }

    [Fact]
    public async Task Without_role_person_or_token_nobody_is_known()
    {
        foreach (var token in new[]
        {
            null,
            tenant.Token(TestTenant.IssuerV2, role: "Another", claim: "oid", value: "person-1"),
            tenant.Token(TestTenant.IssuerV2, role: Role, claim: "sub", value: "person-1"),
        })
        {
            Assert.IsType<StaffCaller.Unauthenticated>(await WhoAsync(token));
        }
    }

    [Fact]
    public async Task Keys_out_of_reach_are_said_to_be_so()
    {
        tenant.OutOfReach = true;
        Assert.IsType<StaffCaller.Unavailable>(await WhoAsync(tenant.Token(TestTenant.IssuerV2, role: Role, claim: "oid", value: "person-1")));
    }

    public void Dispose()
    {
        keys.Dispose();
        tenant.Dispose();
    }

    private Task<StaffCaller> WhoAsync(string? token) => guard.WhoAsync(TestTenant.Showing(token), default);
}
