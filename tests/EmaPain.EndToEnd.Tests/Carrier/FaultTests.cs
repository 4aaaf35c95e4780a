using System.Text.Json.Nodes;
using EmaPain.Local.Carrier;

namespace EmaPain.EndToEnd.Tests.Carrier;

public sealed class FaultTests : CarrierTest
{
    private JsonObject Pair { get; }

    public FaultTests() => Pair = SignedCalls.Recipient(Phone, new Guid("fda6d242-46aa-4247-8bf6-619a1206f9c4"), machine.Now);

    private JsonObject Call => SignedCalls.Body(Sender, "Hello", Pair.DeepClone().AsObject());

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task An_error_before_accepting_leaves_the_pair_unused(int status)
    {
        Carrier.Faults.NextCall(new CallFault.AnswersBeforeAccepting(status));

        Assert.Equal(status, (await Calls.SendAsync(Call)).Status);
        Assert.Empty(Carrier.Phones.All);
        Assert.Equal(202, (int)(await Calls.ResultsAsync(Call)).Single()["httpStatusCode"]!);
        Assert.Single(Carrier.Phones.All);
    }

    [Fact]
    public async Task Throttling_says_when_to_come_again()
    {
        Carrier.Faults.NextCall(new CallFault.Throttles(TimeSpan.FromSeconds(7)));

        var (status, _, response) = await Calls.SendAsync(Call);

        Assert.Equal(429, status);
        Assert.Equal(TimeSpan.FromSeconds(7), response.Headers.RetryAfter!.Delta);
        Assert.Empty(Carrier.Phones.All);
    }

    [Fact]
    public async Task A_connection_lost_after_accepting_has_sent_the_text_and_repeats_the_answer()
    {
        Carrier.Faults.NextCall(new CallFault.DropsAfterAccepting());

        await Assert.ThrowsAsync<HttpRequestException>(() => Calls.SendAsync(Call));
        Assert.Single(Carrier.Phones.All);
        Assert.Equal(202, (int)(await Calls.ResultsAsync(Call)).Single()["httpStatusCode"]!);
        Assert.Single(Carrier.Phones.All);
        Assert.Equal(1, Carrier.Books.Repeated);
    }

    [Fact]
    public async Task A_connection_lost_before_accepting_has_sent_nothing()
    {
        Carrier.Faults.NextCall(new CallFault.DropsBeforeAccepting());

        await Assert.ThrowsAsync<HttpRequestException>(() => Calls.SendAsync(Call));
        Assert.Empty(Carrier.Phones.All);
    }

    [Fact]
    public async Task A_late_answer_has_the_text_out_already()
    {
        var until = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        using var watch = Carrier.Phones.Watch(_ => arrived.SetResult());
        Carrier.Faults.NextCall(new CallFault.AnswersLate(() => until.Task));

        var answer = Calls.ResultsAsync(Call);
        await arrived.Task;
        Assert.False(answer.IsCompleted);
        Assert.False(Carrier.Settled);
        until.SetResult();

        Assert.Equal(202, (int)(await answer).Single()["httpStatusCode"]!);
    }

    [Fact]
    public async Task One_refused_recipient_does_not_touch_the_others()
    {
        Carrier.Faults.NextTextTo(Phone, new TextFault.Refuses());

        var results = await Calls.ResultsAsync(SignedCalls.Body(Sender, "Hello", SignedCalls.Recipient(Phone), SignedCalls.Recipient(OtherPhone)));

        Assert.Equal([400, 202], results.Select(result => (int)result["httpStatusCode"]!));
        Assert.Equal(OtherPhone, Carrier.Phones.All.Single().To);
    }

    [Fact]
    public async Task A_plan_sees_how_often_a_pair_came()
    {
        Carrier.Faults.CallPlan = (_, seen) => seen < 3 ? new CallFault.AnswersBeforeAccepting() : null;

        var statuses = new List<int>();
        for (var n = 0; n < 3; n++)
        {
            statuses.Add((await Calls.SendAsync(Call)).Status);
        }

        Assert.Equal([503, 503, 202], statuses);
    }

    [Fact]
    public async Task A_plan_may_pick_single_recipients()
    {
        Carrier.Faults.TextPlan = (call, recipient) => call.Message == "Hello" && recipient.To == Phone ? new TextFault.Refuses(500, "Later.") : null;

        Assert.Equal(500, (int)(await Calls.ResultsAsync(Call)).Single()["httpStatusCode"]!);
        Carrier.Faults.TextPlan = null;
        Assert.Equal(202, (int)(await Calls.ResultsAsync(Call)).Single()["httpStatusCode"]!);
    }

    [Theory]
    [InlineData(ReportKind.OptedOut, "Failed", "4007: The Destination/To number has opted out of receiving messages from you", 0)]
    [InlineData(ReportKind.Failed, "Failed", "4006: The Destination/To number is not reachable", 0)]
    [InlineData(ReportKind.None, "Delivered", "2000: No Error", 1)]
    public async Task The_delivery_report_tells_what_became_of_an_accepted_text(ReportKind kind, string status, string details, int texts)
    {
        await Carrier.SubscribeAsync(Subscription);
        if (kind != ReportKind.None)
        {
            Carrier.Faults.NextTextTo(Phone, kind == ReportKind.OptedOut ? new TextFault.OptedOut() : new TextFault.DeliveryFails());
        }

        var result = (await Calls.ResultsAsync(Call)).Single();
        await SettleAsync();

        var data = Webhook.Posts.Single().Events.Single()["data"]!;
        Assert.Equal(202, (int)result["httpStatusCode"]!);
        Assert.Equal((string?)result["messageId"], (string?)data["messageId"]);
        Assert.Equal(status, (string?)data["deliveryStatus"]);
        Assert.Equal(details, (string?)data["deliveryStatusDetails"]);
        Assert.Equal(texts, Carrier.Phones.All.Count);
    }

    [Fact]
    public async Task A_lost_report_never_comes_though_the_text_did()
    {
        await Carrier.SubscribeAsync(Subscription);
        Carrier.Faults.NextTextTo(Phone, new TextFault.LosesReport());

        await Calls.ResultsAsync(Call);
        await SettleAsync();

        Assert.Empty(Webhook.Posts);
        Assert.Single(Carrier.Phones.All);
        Assert.Equal(1, Carrier.Books.ReportsLost);
    }

    [Fact]
    public async Task Nobody_is_told_who_asked_for_no_report()
    {
        await Carrier.SubscribeAsync(Subscription);
        var call = Call;
        call.Remove("smsSendOptions");

        await Calls.ResultsAsync(call);
        await SettleAsync();

        Assert.Empty(Webhook.Posts);
    }

    public enum ReportKind
    {
        None,
        OptedOut,
        Failed,
    }
}
