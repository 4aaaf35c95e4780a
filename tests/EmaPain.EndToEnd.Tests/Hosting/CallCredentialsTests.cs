using System.Net;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace EmaPain.EndToEnd.Tests.Hosting;

public sealed class CallCredentialsTests
{
    [Fact]
    public void What_a_request_shows_of_its_caller_is_taken_over_in_full()
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.IPv6Loopback;
        context.Request.Host = new HostString("[::1]:7071");
        context.Request.Headers.Authorization = new(["Bearer a", "Bearer b"]);
        context.Request.Headers["X-Forwarded-For"] = "127.0.0.1, 203.0.113.7";
        context.Request.Headers["Forwarded"] = "";
        var shown = CallCredentials.Of(context.Request);
        Assert.Equal<string>(["Bearer a", "Bearer b"], shown.Authorization);
        Assert.Equal<string>(["127.0.0.1, 203.0.113.7"], shown.ForwardedFor);
        Assert.Equal<string>([""], shown.Forwarded);
        Assert.Equal((IPAddress.IPv6Loopback, "[::1]"), (shown.Remote, shown.Host));
    }

    [Fact]
    public void A_request_that_shows_nothing_shows_nothing()
    {
        var shown = CallCredentials.Of(new DefaultHttpContext().Request);
        Assert.True(shown.Authorization.IsEmpty && shown.ForwardedFor.IsEmpty && shown.Forwarded.IsEmpty);
        Assert.Null(shown.Remote);
    }
}
