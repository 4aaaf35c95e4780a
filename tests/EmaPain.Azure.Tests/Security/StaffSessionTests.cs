using EmaPain.App.Ports;
using EmaPain.Azure.Security;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Tests.Security;

public sealed class StaffSessionTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];
    private readonly SetClock machine = new(new DateTimeOffset(2026, 3, 9, 14, 0, 0, TimeSpan.Zero));
    private readonly StaffSessionSigner sessions;

    public StaffSessionTests() => sessions = new StaffSessionSigner(Key, machine);

    [Fact]
    public void A_session_is_its_persons_for_a_quarter_of_an_hour()
    {
        var session = sessions.For("lee");
        machine.Now += TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1);
        Assert.Equal("lee", sessions.PersonOf(session));
        machine.Now += TimeSpan.FromSeconds(1);
        Assert.Null(sessions.PersonOf(session));
    }

    [Fact]
    public void A_session_changed_in_any_place_is_nobodys()
    {
        var session = sessions.For("lee");
        for (var at = 0; at < session.Length - 1; at++)
        {
            Assert.Null(sessions.PersonOf(session[..at] + (session[at] == 'A' ? 'B' : 'A') + session[(at + 1)..]));
        }
    }

    [Fact]
    public void A_link_is_no_session_and_a_session_no_link_though_the_key_is_the_same()
    {
        var links = new AlertLinkSigner(Key, TimeSpan.FromDays(7), machine);
        Assert.Null(sessions.PersonOf(links.TokenFor(new AlertLink(new StudyId("s"), new SiteId("n"), new AlertId("a"), "lee"))));
        Assert.IsType<AlertLinkReading.Invalid>(links.Read(sessions.For("lee")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("rubbish")]
    public void What_is_no_session_is_nobodys(string? text) => Assert.Null(sessions.PersonOf(text));
}
