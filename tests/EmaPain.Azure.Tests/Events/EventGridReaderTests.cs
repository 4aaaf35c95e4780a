using EmaPain.App.Ports;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Azure.Tests.Events;

public sealed class EventGridReaderTests
{
    [Theory]
    [MemberData(nameof(EventSamples.Texts), MemberType = typeof(EventSamples))]
    public void A_text_is_read_in_every_schema_and_casing(string body)
    {
        var read = EventSamples.Read(Assert.Single(EventSamples.Split(body)));
        var text = Assert.IsType<CarrierEvent.TextReceived>(read);
        Assert.Equal(("Incoming_1", "5 4 3"), (text.MessageId, text.Text));
        Assert.Equal(("+12025550142", "+18005550100"), (text.From?.Value, text.To?.Value));
        Assert.Equal(Instant.FromUtc(2026, 3, 9, 14, 0, 27).PlusNanoseconds(320_000_000), text.ReceivedAt);
    }

    [Theory]
    [InlineData("Delivered", "No error.", DeliveryReport.Delivered)]
    [InlineData("delivered", "2000: No Error", DeliveryReport.Delivered)]
    [InlineData("Failed", "4007: The Destination/To number has opted out", DeliveryReport.OptedOut)]
    [InlineData("Failed", "Sender blocked for given recipient.", DeliveryReport.OptedOut)]
    [InlineData("Failed", "sender BLOCKED for given recipient", DeliveryReport.OptedOut)]
    [InlineData("Failed", "4006: unreachable", DeliveryReport.Failed)]
    [InlineData("Failed", "40070: something else", DeliveryReport.Failed)]
    [InlineData("Expired", "", DeliveryReport.Failed)]
    public void A_delivery_report_says_delivered_failed_or_opted_out(string status, string details, DeliveryReport expected)
    {
        var read = EventSamples.Read(Assert.Single(EventSamples.Split(EventSamples.Report(status, details))));
        var report = Assert.IsType<CarrierEvent.Delivered>(read);
        Assert.Equal((expected, "study~P-001|effect-1", "Outgoing_1"), (report.Report, report.Tag, report.MessageId));
    }

    [Fact]
    public void A_handshake_gives_its_code()
    {
        var entry = Assert.Single(EventSamples.Split(
            """[{"id":"v","topic":"t","subject":"","data":{"validationCode":"512d","validationUrl":"https://x"},"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","eventTime":"2026-03-09T14:00:00Z","metadataVersion":"1","dataVersion":"1"}]"""));
        Assert.Equal(new CarrierEvent.Validation("512d"), EventSamples.Read(entry));
    }

    [Fact]
    public void A_batch_keeps_its_good_events_beside_a_bad_one()
    {
        var good = EventSamples.CloudText;
        var entries = EventSamples.Split($"[{good},42,{{\"no\":\"event\"}},{EventSamples.Report("Delivered", "")[1..^1]}]");
        Assert.Equal(
            [InboxKind.Event, InboxKind.Unreadable, InboxKind.Unreadable, InboxKind.Event], entries.Select(entry => entry.Kind));
        Assert.IsType<CarrierEvent.TextReceived>(EventSamples.Read(entries[0]));
        Assert.Equal("42", entries[1].Raw);
        Assert.Equal(new CarrierEvent.Unreadable(From: null, To: null, "42"), EventSamples.Read(entries[1]));
    }

    [Fact]
    public void A_time_in_the_future_is_now()
    {
        var entry = Assert.Single(EventSamples.Split(EventSamples.GridText.Replace("2026-03-09T14:00:27.32Z", "2031-01-01T00:00:00Z", StringComparison.Ordinal)));
        Assert.Equal(Instant.FromDateTimeOffset(EventSamples.Now), Assert.IsType<CarrierEvent.TextReceived>(EventSamples.Read(entry)).ReceivedAt);
    }

    [Fact]
    public void Without_the_carrier_s_time_the_event_s_own_counts()
    {
        var entry = Assert.Single(EventSamples.Split(EventSamples.GridText.Replace("receivedTimestamp", "somethingElse", StringComparison.Ordinal)));
        Assert.Equal(Instant.FromUtc(2026, 3, 9, 14, 0, 29), Assert.IsType<CarrierEvent.TextReceived>(EventSamples.Read(entry)).ReceivedAt);
    }

    [Theory]
    [InlineData("\\uD83D", "\uFFFD")]
    [InlineData("\\uDE00\\uD83D", "\uFFFD\uFFFD")]
    [InlineData("\\uD83D\\uDE00", "😀")]
    [InlineData("😀", "😀")]
    [InlineData("\\\\uD83D", "\\uD83D")]
    public void A_text_cut_inside_a_character_loses_only_that_character(string written, string read)
    {
        var entry = Assert.Single(EventSamples.Split(EventSamples.GridText.Replace("5 4 3", $"I want to die {written}", StringComparison.Ordinal)));
        Assert.Equal($"I want to die {read}", Assert.IsType<CarrierEvent.TextReceived>(EventSamples.Read(entry)).Text);
    }

    [Fact]
    public void Half_a_character_that_is_not_escaped_is_lost_alone()
    {
        var half = "😀"[..1];
        var entry = Assert.Single(EventSamples.Split(EventSamples.GridText.Replace("5 4 3", half + "5", StringComparison.Ordinal)));
        Assert.Equal("\uFFFD5", Assert.IsType<CarrierEvent.TextReceived>(EventSamples.Read(entry)).Text);
    }

    [Theory]
    [InlineData("1202555014x")]
    [InlineData("")]
    [InlineData("VETERANS")]
    public void A_text_whose_sender_is_no_number_is_read_all_the_same(string sender)
    {
        var entry = Assert.Single(EventSamples.Split(EventSamples.GridText.Replace("12025550142", sender, StringComparison.Ordinal)));
        Assert.Equal(InboxKind.Event, entry.Kind);
        var text = Assert.IsType<CarrierEvent.TextReceived>(EventSamples.Read(entry));
        Assert.Equal((null, "5 4 3"), (text.From, text.Text));
        Assert.NotNull(text.To);
    }

    [Fact]
    public void A_text_without_words_and_sender_is_kept_as_unreadable_and_names_the_number_that_was_written_to()
    {
        var body = EventSamples.GridText.Replace("12025550142", "VETERANS", StringComparison.Ordinal).Replace("5 4 3", "", StringComparison.Ordinal);
        var entry = Assert.Single(EventSamples.Split(body));
        Assert.Equal(InboxKind.Unreadable, entry.Kind);
        var unreadable = Assert.IsType<CarrierEvent.Unreadable>(EventSamples.Read(entry));
        Assert.Equal((null, body.Trim('[', ']')), (unreadable.From, unreadable.Raw));
        Assert.NotNull(unreadable.To);
    }

    [Theory]
    [InlineData("\"words\":")]
    [InlineData("\"message\":null,\"text\":")]
    [InlineData("\"message\":{},\"text\":")]
    public void A_text_whose_words_are_not_where_they_belong_is_no_empty_text(string where)
    {
        var body = EventSamples.GridText.Replace("\"message\":", where, StringComparison.Ordinal);
        Assert.NotEqual(EventSamples.GridText, body);
        var entry = Assert.Single(EventSamples.Split(body));
        Assert.Equal(InboxKind.Unreadable, entry.Kind);
        var unreadable = Assert.IsType<CarrierEvent.Unreadable>(EventSamples.Read(entry));
        Assert.Contains("5 4 3", unreadable.Raw, StringComparison.Ordinal);
        Assert.True(unreadable is { From: not null, To: not null });
    }

    [Fact]
    public void A_number_may_be_written_as_a_number()
    {
        var body = EventSamples.GridText.Replace("\"12025550142\"", "12025550142", StringComparison.Ordinal);
        Assert.IsType<CarrierEvent.TextReceived>(EventSamples.Read(Assert.Single(EventSamples.Split(body))));
    }
}
