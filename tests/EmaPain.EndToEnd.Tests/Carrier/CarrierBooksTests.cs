using System.Net.Sockets;
using EmaPain.Local.Carrier;
using EmaPain.Local.Carrier.Events;

namespace EmaPain.EndToEnd.Tests.Carrier;

public sealed class CarrierBooksTests : CarrierTest
{
    [Fact]
    public async Task The_books_are_open_until_the_webhook_has_taken_the_event()
    {
        var answer = new TaskCompletionSource<int>();
        Webhook.Answer = (_, _) => answer.Task;
        await Carrier.SubscribeAsync(Subscription);
        Assert.True(Carrier.Settled);

        Carrier.PhoneSends(Phone, Sender, "5", trial.Now);
        var settled = Carrier.WhenSettledAsync();
        Assert.False(Carrier.Settled);
        Assert.False(settled.IsCompleted);
        answer.SetResult(200);
        await settled;

        Assert.True(Carrier.Settled);
    }

    [Fact]
    public async Task The_books_are_open_while_a_retry_waits()
    {
        var failed = new TaskCompletionSource();
        Webhook.Answer = (_, _) =>
        {
            failed.TrySetResult();
            return Task.FromResult(500);
        };
        await Carrier.SubscribeAsync(Subscription with { Retries = new RetrySchedule(TimeSpan.FromHours(1), TimeSpan.FromHours(1), 2) });
        Carrier.PhoneSends(Phone, Sender, "5", trial.Now);
        await failed.Task;

        Assert.False(Carrier.Settled);
    }

    [Fact]
    public async Task An_answer_that_a_watcher_sends_belongs_to_the_same_open_books()
    {
        await Carrier.SubscribeAsync(Subscription);
        using var watch = Carrier.Phones.Watch(text => Carrier.PhoneSends(text.To, text.From, "5", text.At));

        await TextAsync(Phone);
        await SettleAsync();

        Assert.Equal((1, 1, 2), (Carrier.Books.Delivered, Carrier.Books.PhoneTexts, Carrier.Books.EventsPosted));
    }

    [Fact]
    public async Task A_watcher_that_fails_is_heard_by_whoever_waits()
    {
        using var watch = Carrier.Phones.Watch(_ => throw new InvalidOperationException("cohort"));

        using var request = Calls.Sign(SignedCalls.Body(Sender, "x", SignedCalls.Recipient(Phone)).ToJsonString());
        Assert.Equal(500, await Calls.StatusAsync(request));
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Carrier.WhenSettledAsync());
        Assert.Equal("cohort", fault.InnerException!.Message);
    }

    [Fact]
    public async Task Every_count_is_kept()
    {
        await Carrier.SubscribeAsync(Subscription);
        var pair = SignedCalls.Recipient(Phone, new Guid("fda6d242-46aa-4247-8bf6-619a1206f9c5"), machine.Now);
        Carrier.Faults.NextTextTo(OtherPhone, new TextFault.DeliveryFails());
        await Calls.SendAsync(SignedCalls.Body(Sender, "x", pair.DeepClone().AsObject(), SignedCalls.Recipient(OtherPhone), SignedCalls.Recipient("1")));
        await Calls.SendAsync(SignedCalls.Body(Sender, "x", pair.DeepClone().AsObject()));
        Carrier.PhoneSends(Phone, Sender, "5", trial.Now);
        await SettleAsync();

        var expected = new CarrierBooks(
            Calls: 2, Accepted: 2, Repeated: 1, Refused: 1, Delivered: 1, Failed: 1, ReportsLost: 0, PhoneTexts: 1,
            EventsPosted: 3, EventsRepeated: 0, PostsRetried: 0, DeadLetters: 0);
        Assert.Equal(expected, Carrier.Books);
    }

    [Fact]
    public async Task Nothing_listens_after_the_carrier_is_gone_even_with_work_open()
    {
        var carrier = await LoopbackCarrier.StartAsync(Options);
        var held = new TaskCompletionSource();
        var waiting = new TaskCompletionSource();
        carrier.Faults.NextCall(new CallFault.AcceptsLate(() =>
        {
            waiting.SetResult();
            return held.Task;
        }));
        var call = new SignedCalls(carrier, machine).SendAsync(SignedCalls.Body(Sender, "x", SignedCalls.Recipient(Phone)));
        await waiting.Task;
        var port = carrier.Endpoint.Port;

        await carrier.DisposeAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => call);
        using var client = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync("127.0.0.1", port));
    }
}
