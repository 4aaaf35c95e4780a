using EmaPain.App.Ports;
using EmaPain.Azure.Security;
using EmaPain.Domain.Ids;
using FsCheck;
using FsCheck.Fluent;

namespace EmaPain.Azure.Tests.Security;

public sealed class AlertLinkTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly AlertLink Link = new(new StudyId("mission-reconnect"), new SiteId("ñorth"), new AlertId("6f1d3c52"), "nurse-1");
    private readonly SetClock trial = new(new DateTimeOffset(2026, 3, 9, 14, 0, 0, TimeSpan.Zero));
    private readonly AlertLinkSigner links;

    public AlertLinkTests() => links = new AlertLinkSigner([.. Enumerable.Range(0, 32).Select(n => (byte)n)], Week, trial);

    [Fact]
    public void A_token_gives_back_what_it_is_bound_to()
    {
        Assert.Equal(new AlertLinkReading.Valid(Link), links.Read(links.TokenFor(Link)));
        Assert.Matches("^[A-Za-z0-9_-]+$", links.TokenFor(Link));
    }

    [Fact]
    public void A_token_expires_by_the_trial_s_clock_at_the_end_of_its_lifetime()
    {
        var token = links.TokenFor(Link);
        trial.Now += Week - TimeSpan.FromSeconds(1);
        Assert.IsType<AlertLinkReading.Valid>(links.Read(token));
        trial.Now += TimeSpan.FromSeconds(1);
        Assert.IsType<AlertLinkReading.Expired>(links.Read(token));
    }

    [Fact]
    public void A_token_changed_in_any_place_is_invalid()
    {
        var token = links.TokenFor(Link);
        for (var at = 0; at < token.Length - 1; at++)
        {
            var changed = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
            Assert.IsType<AlertLinkReading.Invalid>(links.Read(changed));
        }
    }

    [Fact]
    public void A_token_of_another_key_is_invalid()
    {
        var others = new AlertLinkSigner(new byte[32], Week, trial);
        Assert.IsType<AlertLinkReading.Invalid>(links.Read(others.TokenFor(Link)));
    }

    [Fact]
    public void Text_does_not_move_from_one_field_into_the_next()
    {
        var one = links.TokenFor(Link with { Alert = new AlertId("12"), Recipient = "3" });
        var other = links.TokenFor(Link with { Alert = new AlertId("1"), Recipient = "23" });
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Every_text_is_read() => Prop.ForAll<string?>(text => links.Read(text ?? "") is AlertLinkReading.Invalid).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(3)]
    [InlineData(60)]
    [InlineData(100_000)]
    public void A_text_of_any_length_in_the_right_letters_is_invalid(int length) =>
        Assert.IsType<AlertLinkReading.Invalid>(links.Read(new string('A', length)));
}
