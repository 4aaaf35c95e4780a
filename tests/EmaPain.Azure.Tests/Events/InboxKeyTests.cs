using EmaPain.App.Ports;

namespace EmaPain.Azure.Tests.Events;

public sealed class InboxKeyTests
{
    [Fact]
    public void A_text_lies_under_the_UTC_day_of_its_receipt_and_its_message_id() =>
        Assert.Equal(new InboxKey("2026-03-09", "Incoming_1"), Assert.Single(EventSamples.Split(EventSamples.GridText)).Key);

    [Fact]
    public void A_text_keeps_its_place_when_it_comes_again_a_day_later_in_the_other_schema()
    {
        var first = Assert.Single(EventSamples.Split(EventSamples.GridText)).Key;
        var again = Assert.Single(new Azure.Events.EventGridReader(TimeProvider.System).Split(EventSamples.CloudText, EventSamples.Now.AddDays(1))).Key;
        Assert.Equal(first, again);
    }

    [Fact]
    public void The_day_is_that_of_UTC()
    {
        var body = EventSamples.GridText.Replace("2026-03-09T14:00:27.32Z", "2026-03-08T23:30:00-04:00", StringComparison.Ordinal);
        Assert.Equal("2026-03-09", Assert.Single(EventSamples.Split(body)).Key.Day);
    }

    [Fact]
    public void A_delivery_report_lies_apart_from_a_text_of_the_same_id()
    {
        var report = Assert.Single(EventSamples.Split(EventSamples.Report("Delivered", ""))).Key;
        Assert.Equal(new InboxKey("2026-03-09", "dlr-Outgoing_1"), report);
        var forged = EventSamples.GridText.Replace("Incoming_1", "dlr-Outgoing_1", StringComparison.Ordinal);
        Assert.NotEqual(report, Assert.Single(EventSamples.Split(forged)).Key);
    }

    [Fact]
    public void Something_unreadable_lies_under_the_day_that_it_came_and_its_digest()
    {
        var first = Assert.Single(EventSamples.Split("no JSON"));
        Assert.Equal((InboxKind.Unreadable, "2026-03-09"), (first.Kind, first.Key.Day));
        Assert.Matches("^[0-9a-f]{64}$", first.Key.Id);
        Assert.Equal(first.Key, Assert.Single(EventSamples.Split("no JSON")).Key);
        Assert.NotEqual(first.Key, Assert.Single(EventSamples.Split("no JSON either")).Key);
    }

    [Theory]
    [InlineData("a/b\\\\c#d?e")]
    [InlineData("\\u0000\\u007f\\u0085")]
    [InlineData("ñ")]
    public void An_id_that_no_key_can_hold_is_replaced_by_its_digest(string id)
    {
        var entry = Assert.Single(EventSamples.Split(EventSamples.GridText.Replace("Incoming_1", id, StringComparison.Ordinal)));
        Assert.Matches("^sha-[0-9a-f]{64}$", entry.Key.Id);
        Assert.IsType<CarrierEvent.TextReceived>(EventSamples.Read(entry));
    }

    [Fact]
    public void A_text_without_any_id_is_read_all_the_same()
    {
        var body = EventSamples.GridText.Replace("\"id\":\"Incoming_1\",", "", StringComparison.Ordinal).Replace("\"messageId\":\"Incoming_1\",", "", StringComparison.Ordinal);
        var entry = Assert.Single(EventSamples.Split(body));
        var text = Assert.IsType<CarrierEvent.TextReceived>(EventSamples.Read(entry));
        Assert.Equal("5 4 3", text.Text);
        Assert.Equal(entry.Key, Assert.Single(EventSamples.Split(body)).Key);
        Assert.NotEmpty(text.MessageId);
    }
}
