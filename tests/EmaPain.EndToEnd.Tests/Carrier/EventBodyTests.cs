using EmaPain.Local.Carrier;
using EmaPain.Local.Carrier.Events;

namespace EmaPain.EndToEnd.Tests.Carrier;

public sealed class EventBodyTests : CarrierTest
{
    [Fact]
    public async Task A_text_from_a_phone_has_the_form_of_azures_sample()
    {
        var posted = await PhoneTextAsync(Subscription);
        var what = posted.Body!.AsArray().Single()!.AsObject();

        Assert.StartsWith("application/json", posted.ContentType, StringComparison.Ordinal);
        Assert.Equal(
            ["id", "topic", "subject", "data", "eventType", "dataVersion", "metadataVersion", "eventTime"], what.Select(property => property.Key));
        Assert.Equal("Microsoft.Communication.SMSReceived", (string?)what["eventType"]);
        Assert.Equal("/phonenumber/15550100001", (string?)what["subject"]);
        Assert.Equal((string?)what["id"], (string?)what["data"]!["messageId"]);
        Assert.Equal("12025550143", (string?)what["data"]!["from"]);
        Assert.Equal("15550100001", (string?)what["data"]!["to"]);
        Assert.Equal("5 4 3 ✓", (string?)what["data"]!["message"]);
        Assert.Equal("2026-03-09T13:59:58.25Z", (string?)what["data"]!["receivedTimestamp"]);
        Assert.Equal("2026-03-09T14:00:00Z", (string?)what["eventTime"]);
        Assert.Equal(1, (int)what["data"]!["segmentCount"]!);
    }

    [Fact]
    public async Task A_post_carries_event_grids_headers()
    {
        var posted = await PhoneTextAsync(Subscription with { Token = _ => Task.FromResult("a-token") });

        Assert.Equal("Notification", posted.Headers["aeg-event-type"]);
        Assert.Equal("SMS", posted.Headers["aeg-subscription-name"]);
        Assert.Equal("0", posted.Headers["aeg-delivery-count"]);
        Assert.Equal("1.0", posted.Headers["aeg-data-version"]);
        Assert.Equal("1", posted.Headers["aeg-metadata-version"]);
        Assert.Equal((string?)posted.Events[0]["id"], posted.Headers["aeg-output-event-id"]);
        Assert.Equal("Bearer a-token", posted.Headers["Authorization"]);
        Assert.Equal("Bearer a-token", Webhook.HandshakeRequest!.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_cloud_event_is_one_object_with_the_names_of_its_standard()
    {
        var posted = await PhoneTextAsync(Subscription with { Schema = EventSchema.CloudEvents });
        var what = posted.Body!.AsObject();

        Assert.StartsWith("application/cloudevents+json", posted.ContentType, StringComparison.Ordinal);
        Assert.Equal(["id", "source", "subject", "data", "type", "time", "specversion"], what.Select(property => property.Key));
        Assert.Equal("1.0", (string?)what["specversion"]);
        Assert.Equal("Microsoft.Communication.SMSReceived", (string?)what["type"]);
        Assert.Equal("12025550143", (string?)what["data"]!["from"]);
    }

    [Theory]
    [InlineData(EventSchema.EventGrid)]
    [InlineData(EventSchema.CloudEvents)]
    public async Task A_delivery_report_has_the_plus_only_in_to(EventSchema schema)
    {
        await Carrier.SubscribeAsync(Subscription with { Schema = schema });
        await TextAsync(Phone);
        await SettleAsync();

        var what = Webhook.Posts.Single().Events.Single();
        var data = what["data"]!;
        Assert.Equal("Microsoft.Communication.SMSDeliveryReportReceived", (string?)what[schema == EventSchema.EventGrid ? "eventType" : "type"]);
        Assert.Equal("15550100001", (string?)data["from"]);
        Assert.Equal(Phone, (string?)data["to"]);
        Assert.Equal("a-tag", (string?)data["tag"]);
        Assert.Equal("2026-03-09T14:00:00Z", (string?)data["receivedTimestamp"]);
        var attempt = data["deliveryAttempts"]!.AsArray().Single()!;
        Assert.Equal("2026-03-09T14:00:00Z", (string?)attempt["timestamp"]);
        Assert.Equal((1, 0), ((int)attempt["segmentsSucceeded"]!, (int)attempt["segmentsFailed"]!));
    }

    [Theory]
    [InlineData(EventSchema.EventGrid)]
    [InlineData(EventSchema.CloudEvents)]
    public async Task The_older_casing_capitalises_the_payload_and_nothing_else(EventSchema schema)
    {
        await Carrier.SubscribeAsync(Subscription with { Schema = schema, Casing = PayloadCasing.Pascal });
        await TextAsync(Phone);
        await SettleAsync();

        var what = Webhook.Posts.Single().Events.Single();
        Assert.NotNull(what["id"]);
        Assert.Equal(
            ["MessageId", "From", "To", "DeliveryStatus", "DeliveryStatusDetails", "ReceivedTimestamp", "DeliveryAttempts", "Tag"],
            what["data"]!.AsObject().Select(property => property.Key));
        Assert.Equal(1, (int)what["data"]!["DeliveryAttempts"]![0]!["SegmentsSucceeded"]!);
    }

    [Fact]
    public async Task Two_subscriptions_each_get_every_event()
    {
        await Carrier.SubscribeAsync(Subscription);
        await Carrier.SubscribeAsync(Subscription with { Name = "sms-2", Schema = EventSchema.CloudEvents });
        Carrier.PhoneSends(Phone, Sender, "5", trial.Now);
        await SettleAsync();

        Assert.Equal(["SMS", "SMS-2"], Webhook.Posts.Select(post => post.Headers["aeg-subscription-name"]).Order());
    }

    [Fact]
    public async Task Ids_depend_on_the_texts_and_not_on_their_order()
    {
        await using var other = await LoopbackCarrier.StartAsync(Options);
        string[] forwards = [Id(Carrier, Phone), Id(Carrier, OtherPhone), Id(Carrier, Phone)];
        string[] backwards = [Id(other, OtherPhone), Id(other, Phone), Id(other, Phone)];

        Assert.Equal(forwards.Order(), backwards.Order());
        Assert.Equal(3, forwards.Distinct().Count());
        Assert.All(forwards, id => Assert.StartsWith("Incoming_20260309140000", id, StringComparison.Ordinal));

        string Id(LoopbackCarrier carrier, string phone) => carrier.PhoneSends(phone, Sender, "5", trial.Now);
    }

    [Theory]
    [InlineData("2025550143", Sender)]
    [InlineData(Phone, "+15550199999")]
    public void A_phone_cannot_send_from_or_to_a_number_that_does_not_exist(string from, string to) =>
        Assert.Throws<ArgumentException>(() => Carrier.PhoneSends(from, to, "5", trial.Now));

    private async Task<ReceivedPost> PhoneTextAsync(EventSubscription subscription)
    {
        await Carrier.SubscribeAsync(subscription);
        var id = Carrier.PhoneSends(Phone, Sender, "5 4 3 ✓", trial.Now.AddSeconds(-1.75));
        await SettleAsync();
        var posted = Webhook.Posts.Single();
        Assert.Equal(id, (string?)posted.Events.Single()["id"]);
        return posted;
    }
}
