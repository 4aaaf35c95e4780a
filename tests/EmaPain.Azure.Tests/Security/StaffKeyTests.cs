using EmaPain.App.Ports;
using EmaPain.Azure.Security;

namespace EmaPain.Azure.Tests.Security;

public sealed class StaffKeyTests
{
    private readonly KeyStaffGuard guard = new(new Dictionary<string, string> { ["ana"] = "key:of-ana", ["ben"] = "key-of-ben" }, ["ben"]);

    [Fact]
    public async Task A_key_says_who_is_calling() =>
        Assert.Equal(new StaffCaller.Known("ana"), await WhoAsync("EmaPainKey ana:key:of-ana"));

    [Fact]
    public async Task Who_is_named_as_unblinded_is() =>
        Assert.Equal(new StaffCaller.Known("ben") { IsUnblinded = true }, await WhoAsync("EmaPainKey ben:key-of-ben"));

    [Theory]
    [InlineData(null)]
    [InlineData("EmaPainKey ")]
    [InlineData("EmaPainKey ana")]
    [InlineData("EmaPainKey ana:")]
    [InlineData("EmaPainKey :key:of-ana")]
    [InlineData("EmaPainKey ana:key-of-ben")]
    [InlineData("EmaPainKey ANA:key:of-ana")]
    [InlineData("EmaPainKey eve:key:of-ana")]
    [InlineData("Bearer ana:key:of-ana")]
    public async Task Anything_else_is_unauthenticated(string? header) =>
        Assert.IsType<StaffCaller.Unauthenticated>(await WhoAsync(header));

    [Fact]
    public async Task Two_headers_are_none() =>
        Assert.IsType<StaffCaller.Unauthenticated>(await WhoAsync("EmaPainKey ana:key:of-ana", "EmaPainKey ben:key-of-ben"));

    private Task<StaffCaller> WhoAsync(string? header) => header is null ? WhoAsync([]) : WhoAsync([header]);

    private Task<StaffCaller> WhoAsync(params string[] headers) => guard.WhoAsync(NoCredentials.Shown with { Authorization = [.. headers] }, default);
}
