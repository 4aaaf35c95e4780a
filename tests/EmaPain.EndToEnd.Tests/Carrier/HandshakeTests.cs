using EmaPain.Local.Carrier.Events;
using Microsoft.AspNetCore.Http;

namespace EmaPain.EndToEnd.Tests.Carrier;

public sealed class HandshakeTests : CarrierTest
{
    [Fact]
    public async Task Event_grid_asks_for_its_code_before_the_first_event()
    {
        await Carrier.SubscribeAsync(Subscription);

        var asked = Webhook.HandshakeRequest!;
        var validation = asked.Body!.AsArray().Single()!;
        Assert.Equal("POST", asked.Method);
        Assert.Equal("SubscriptionValidation", asked.Headers["aeg-event-type"]);
        Assert.Equal("SMS", asked.Headers["aeg-subscription-name"]);
        Assert.Equal("Microsoft.EventGrid.SubscriptionValidationEvent", (string?)validation["eventType"]);
        Assert.NotEqual("", (string?)validation["data"]!["validationCode"]);
        Assert.Empty(Webhook.Posts);
    }

    [Fact]
    public async Task Cloud_events_ask_for_leave_with_options()
    {
        await Carrier.SubscribeAsync(Subscription with { Schema = EventSchema.CloudEvents });

        var asked = Webhook.HandshakeRequest!;
        Assert.Equal("OPTIONS", asked.Method);
        Assert.Equal("eventgrid.azure.net", asked.Headers["WebHook-Request-Origin"]);
    }

    [Fact]
    public async Task A_star_is_leave_as_well()
    {
        Webhook.Handshake = (_, response) => Task.FromResult(response.Headers["WebHook-Allowed-Origin"] = "*");
        await Carrier.SubscribeAsync(Subscription with { Schema = EventSchema.CloudEvents });
    }

    public static TheoryData<EventSchema, string> Refusals => new()
    {
        { EventSchema.EventGrid, "another code" },
        { EventSchema.EventGrid, "202" },
        { EventSchema.EventGrid, "no json" },
        { EventSchema.EventGrid, "401" },
        { EventSchema.CloudEvents, "another origin" },
        { EventSchema.CloudEvents, "no header" },
        { EventSchema.CloudEvents, "405" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Without_the_right_answer_the_subscription_is_not_live(EventSchema schema, string answer)
    {
        Webhook.Handshake = (code, response) => Misanswer(answer, code, response);

        await Assert.ThrowsAsync<HandshakeRefusedException>(() => Carrier.SubscribeAsync(Subscription with { Schema = schema }));
        Carrier.PhoneSends(Phone, Sender, "Hello", trial.Now);
        await SettleAsync();

        Assert.Empty(Webhook.Posts);
    }

    [Fact]
    public async Task A_webhook_that_is_not_there_is_named()
    {
        var gone = Subscription.Webhook;
        await Webhook.DisposeAsync();

        var refusal = await Assert.ThrowsAsync<HandshakeRefusedException>(() => Carrier.SubscribeAsync(new EventSubscription { Name = "sms", Webhook = gone }));
        Assert.Contains("nobody answers at http://127.0.0.1:", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("code=", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_posted_to_another_machine() => await Assert.ThrowsAsync<ArgumentException>(
        () => Carrier.SubscribeAsync(Subscription with { Webhook = new Uri("https://example.org/api/sms-events") }));

    private static async Task Misanswer(string answer, string? code, HttpResponse response)
    {
        if (int.TryParse(answer, out var status))
        {
            response.StatusCode = status;
        }

        if (answer == "another origin")
        {
            response.Headers["WebHook-Allowed-Origin"] = "example.org";
        }

        if (code is not null)
        {
            var echoed = answer == "another code" ? "0000" : code;
            await response.WriteAsync(answer == "no json" ? "validated" : $$"""{"validationResponse":"{{echoed}}"}""");
        }
    }
}
