using EmaPain.Local.Carrier.Events;

namespace EmaPain.EndToEnd.Tests.Carrier;

public sealed class EventDeliveryTests : CarrierTest
{
    private static readonly RetrySchedule Short = new(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2), 4);

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(205)]
    [InlineData(302)]
    public async Task An_event_is_posted_until_the_webhook_takes_it(int status)
    {
        Webhook.Answer = (number, _) => Task.FromResult(number < 4 ? status : 200);
        await Carrier.SubscribeAsync(Subscription with { Retries = Short });
        Carrier.PhoneSends(Phone, Sender, "5", trial.Now);
        await SettleAsync();

        Assert.Equal(["0", "1", "2", "3"], Webhook.Posts.Select(post => post.Headers["aeg-delivery-count"]));
        Assert.Single(Webhook.EventIds.Distinct());
        Assert.Empty(Carrier.DeadLetters.All);
        Assert.Equal((1, 3), (Carrier.Books.EventsPosted, Carrier.Books.PostsRetried));
    }

    [Fact]
    public async Task An_event_that_nobody_takes_becomes_a_dead_letter()
    {
        Webhook.Answer = (_, _) => Task.FromResult(503);
        await Carrier.SubscribeAsync(Subscription with { Retries = Short });
        var id = Carrier.PhoneSends(Phone, Sender, "5", trial.Now);
        await SettleAsync();

        var letter = Carrier.DeadLetters.All.Single();
        Assert.Equal((id, 4, "ServiceUnavailable"), (letter.EventId, letter.Attempts, letter.LastOutcome));
        Assert.Equal("MaxDeliveryAttemptsExceeded", (string?)letter.Body["deadLetterReason"]);
        Assert.Equal(4, (int)letter.Body["deliveryAttempts"]!);
        Assert.Equal("5", (string?)letter.Body["data"]!["message"]);
        Assert.Equal((0, 1), (Carrier.Books.EventsPosted, Carrier.Books.DeadLetters));
    }

    [Theory]
    [InlineData(400, "BadRequest")]
    [InlineData(401, "Unauthorized")]
    [InlineData(403, "Forbidden")]
    [InlineData(413, "RequestEntityTooLarge")]
    public async Task Some_answers_are_final(int status, string outcome)
    {
        Webhook.Answer = (_, _) => Task.FromResult(status);
        await Carrier.SubscribeAsync(Subscription with { Retries = Short, Schema = EventSchema.CloudEvents });
        Carrier.PhoneSends(Phone, Sender, "5", trial.Now);
        await SettleAsync();

        var letter = Carrier.DeadLetters.All.Single();
        Assert.Single(Webhook.Posts);
        Assert.Equal((1, outcome), (letter.Attempts, (string?)letter.Body["lastdeliveryoutcome"]));
        Assert.Equal(status, (int)letter.Body["lasthttpstatuscode"]!);
    }

    [Fact]
    public async Task A_webhook_that_went_away_is_tried_again_and_then_given_up()
    {
        await Carrier.SubscribeAsync(Subscription with { Retries = Short });
        await Webhook.DisposeAsync();
        Carrier.PhoneSends(Phone, Sender, "5", trial.Now);
        await SettleAsync();

        Assert.Equal((4, "SocketError"), (Carrier.DeadLetters.All.Single().Attempts, Carrier.DeadLetters.All.Single().LastOutcome));
    }

    [Fact]
    public async Task One_bad_event_delays_nobody_else()
    {
        var others = new TaskCompletionSource();
        Webhook.Answer = (_, post) =>
        {
            if ((string?)post.Events[0]["data"]!["message"] == "bad")
            {
                return Task.FromResult(others.Task.IsCompleted ? 200 : 500);
            }

            others.SetResult();
            return Task.FromResult(200);
        };
        await Carrier.SubscribeAsync(Subscription with { Plan = new DeliveryPlan(PostsAtOnce: 1) });
        var stuck = Carrier.PhoneSends(Phone, Sender, "bad", trial.Now);
        Carrier.PhoneSends(OtherPhone, Sender, "good", trial.Now);
        await SettleAsync();

        Assert.Equal(2, Carrier.Books.EventsPosted);
        Assert.Equal(stuck, Webhook.EventIds[^1]);
    }

    [Theory]
    [InlineData(EventSchema.EventGrid, "application/json")]
    [InlineData(EventSchema.CloudEvents, "application/cloudevents-batch+json")]
    public async Task Events_behind_a_busy_webhook_come_in_batches(EventSchema schema, string type)
    {
        var first = new TaskCompletionSource();
        Webhook.Answer = async (number, _) =>
        {
            await (number == 1 ? first.Task : Task.CompletedTask);
            return 200;
        };
        await Carrier.SubscribeAsync(Subscription with { Schema = schema, Plan = new DeliveryPlan(EventsPerPost: 3, PostsAtOnce: 1) });
        var sent = Enumerable.Range(0, 6).Select(n => Carrier.PhoneSends(Phone, Sender, $"{n}", trial.Now)).ToList();
        first.SetResult();
        await SettleAsync();

        Assert.Equal(sent, Webhook.EventIds);
        Assert.Equal([1, 3, 2], Webhook.Posts.Select(post => post.Events.Count));
        Assert.All(Webhook.Posts, post => Assert.StartsWith(type, post.ContentType, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_event_comes_twice_where_the_plan_says_so()
    {
        await Carrier.SubscribeAsync(Subscription with { Plan = new DeliveryPlan(DuplicateRate: 1) });
        var sent = Enumerable.Range(0, 20).Select(n => Carrier.PhoneSends(Phone, Sender, $"{n}", trial.Now)).ToList();
        await SettleAsync();

        Assert.Equal(sent.Concat(sent).Order(), Webhook.EventIds.Order());
        Assert.Equal((40, 20), (Carrier.Books.EventsPosted, Carrier.Books.EventsRepeated));
    }

    [Fact]
    public async Task Reordering_loses_nothing_and_changes_the_order()
    {
        var first = new TaskCompletionSource();
        Webhook.Answer = async (number, _) =>
        {
            await (number == 1 ? first.Task : Task.CompletedTask);
            return 200;
        };
        await Carrier.SubscribeAsync(Subscription with { Plan = new DeliveryPlan(Seed: 7, ReorderRate: 0.3, PostsAtOnce: 1) });
        var sent = Enumerable.Range(0, 30).Select(n => Carrier.PhoneSends(Phone, Sender, $"{n}", trial.Now)).ToList();
        first.SetResult();
        await SettleAsync();

        Assert.Equal(sent.Order(), Webhook.EventIds.Order());
        Assert.NotEqual(sent, Webhook.EventIds);
    }

    [Fact]
    public async Task An_event_held_back_waits_for_those_under_way()
    {
        var (under, most) = (0, 0);
        Webhook.Answer = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref under));
            await Task.Delay(TimeSpan.FromMilliseconds(5));
            Interlocked.Decrement(ref under);
            return 200;
        };
        await Carrier.SubscribeAsync(Subscription with { Plan = new DeliveryPlan(ReorderRate: 1, PostsAtOnce: 8) });
        foreach (var n in Enumerable.Range(0, 10))
        {
            Carrier.PhoneSends(Phone, Sender, $"{n}", trial.Now);
        }

        await SettleAsync();

        Assert.Equal((10, 1), (Webhook.Posts.Count, most));
    }

    [Fact]
    public async Task The_same_seed_repeats_the_same_events()
    {
        var plan = new DeliveryPlan(Seed: 3, DuplicateRate: 0.5);
        await Carrier.SubscribeAsync(Subscription with { Plan = plan });
        await Carrier.SubscribeAsync(Subscription with { Name = "again", Plan = plan });
        await Carrier.SubscribeAsync(Subscription with { Name = "other", Plan = plan with { Seed = 4 } });
        foreach (var n in Enumerable.Range(0, 40))
        {
            Carrier.PhoneSends(Phone, Sender, $"{n}", trial.Now);
        }

        await SettleAsync();

        Assert.Equal(Twice("SMS"), Twice("AGAIN"));
        Assert.NotEqual(Twice("SMS"), Twice("OTHER"));
        Assert.InRange(Twice("SMS").Count, 8, 32);

        List<string?> Twice(string subscription) =>
        [
            .. Webhook.Posts.Where(post => post.Headers["aeg-subscription-name"] == subscription)
                .GroupBy(post => (string?)post.Events[0]["id"]).Where(posts => posts.Count() == 2).Select(posts => posts.Key).Order(),
        ];
    }
}
