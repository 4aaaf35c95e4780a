using System.Net;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using NodaTime;

namespace EmaPain.App.Tests.Staff;

/// <summary>How often somebody may be refused.</summary>
public sealed class CallAllowanceTests
{
    private readonly SetClock clock = new(AppStage.Monday);

    [Fact]
    public void An_address_is_refused_so_often_in_a_minute_and_then_told_to_wait()
    {
        var allowance = new CallAllowance(2, clock);
        Assert.Equal([true, true, false, false], Enumerable.Range(0, 4).Select(_ => allowance.AdmitsRefused(From("198.51.100.1"))));
        Assert.True(allowance.AdmitsRefused(From("198.51.100.2")));
        clock.MoveTo(clock.Now + Duration.FromMinutes(1));
        Assert.True(allowance.AdmitsRefused(From("198.51.100.1")));
    }

    [Theory]
    [InlineData("198.51.100.1", "198.51.100.1:4711", true)]
    [InlineData("198.51.100.1", "1.1.1.1, 198.51.100.1", true)]
    [InlineData("198.51.100.1", "::ffff:198.51.100.1", true)]
    [InlineData("198.51.100.1", "198.51.100.1, 1.1.1.1", false)]
    [InlineData("2001:db8:1:2::1", "[2001:db8:1:2:ffff::9]:443", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("nonsense", "", true)]
    public void The_nearest_proxy_says_whose_address_it_is(string one, string other, bool areTheSame)
    {
        var allowance = new CallAllowance(1, clock);
        Assert.True(allowance.AdmitsRefused(From(one)));
        Assert.Equal(!areTheSame, allowance.AdmitsRefused(From(other)));
    }

    /// <summary>Else a flood from everywhere would fill the memory.</summary>
    [Fact]
    public void Beyond_ten_thousand_addresses_all_others_share_one_allowance()
    {
        var allowance = new CallAllowance(1, clock);
        for (var number = 0; number < 10_000; number++)
        {
            Assert.True(allowance.AdmitsRefused(From($"10.{number / 250}.{number % 250}.1")));
        }

        Assert.True(allowance.AdmitsRefused(From("192.0.2.1")));
        Assert.False(allowance.AdmitsRefused(From("192.0.2.2")));
    }

    [Fact]
    public void Who_is_refused_uses_up_nothing_of_those_who_are_known()
    {
        var allowance = new CallAllowance(1, clock);
        allowance.AdmitsRefused(From("198.51.100.1"));
        Assert.True(allowance.Admits("198.51.100.1"));
        Assert.True(allowance.Admits(CallAllowance.Strangers));
    }

    private static Credentials From(string forwardedFor) => new([], IPAddress.Loopback, forwardedFor.Length > 0 ? ["9.9.9.9", forwardedFor] : [], [], "app");
}
