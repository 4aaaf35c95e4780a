using System.Net;
using EmaPain.App.Ports;
using EmaPain.Azure.Security;

namespace EmaPain.Azure.Tests.Security;

public sealed class LoopbackGuardTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost", null)]
    [InlineData("::1", "[::1]", null)]
    [InlineData("127.0.0.1", "127.0.0.1", "127.0.0.1")]
    [InlineData("127.0.0.1", "127.0.0.1", "127.0.0.1:53211, ::1")]
    public async Task This_machine_may_call(string remote, string host, string? forwarded) =>
        Assert.Equal(WebhookVerdict.Accepted, await JudgeAsync(remote, host, forwarded));

    [Theory]
    [InlineData("10.0.0.5", "localhost", null)]
    [InlineData("127.0.0.1", "trial.example.org", null)]
    [InlineData("127.0.0.1", "localhost", "203.0.113.7")]
    [InlineData("127.0.0.1", "localhost", "127.0.0.1, 203.0.113.7:4000")]
    [InlineData("127.0.0.1", "localhost", "unknown")]
    public async Task Nobody_else_may_call(string remote, string host, string? forwarded) =>
        Assert.Equal(WebhookVerdict.Refused, await JudgeAsync(remote, host, forwarded));

    [Fact]
    public async Task A_call_from_nowhere_is_refused() =>
        Assert.Equal(WebhookVerdict.Refused, await new LoopbackGuard().JudgeAsync(NoCredentials.Shown, default));

    [Theory]
    [InlineData("")]
    [InlineData("for=127.0.0.1")]
    public async Task A_proxy_that_says_for_whom_in_the_other_header_is_refused(string forwarded) =>
        Assert.Equal(WebhookVerdict.Refused, await JudgeAsync(Here with { Forwarded = [forwarded] }));

    private static Credentials Here => NoCredentials.Shown with { Remote = IPAddress.Loopback, Host = "localhost" };

    private static Task<WebhookVerdict> JudgeAsync(string remote, string host, string? forwarded) => JudgeAsync(Here with
    {
        Remote = IPAddress.Parse(remote), Host = host, ForwardedFor = forwarded is null ? [] : [forwarded],
    });

    private static Task<WebhookVerdict> JudgeAsync(Credentials credentials) => new LoopbackGuard().JudgeAsync(credentials, default);
}
