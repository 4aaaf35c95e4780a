using System.Text.Json.Nodes;
using EmaPain.Local.Carrier;

namespace EmaPain.EndToEnd.Tests.Carrier;

public sealed class RepeatabilityTests : CarrierTest
{
    private static readonly Guid Id = new("fda6d242-46aa-4247-8bf6-619a1206f9c3");

    private DateTimeOffset FirstSent { get; } = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    public RepeatabilityTests() => machine.Now = FirstSent;

    [Fact]
    public async Task The_same_pair_within_5_minutes_gives_the_same_answer_and_no_second_text()
    {
        var first = await SendAsync(FirstSent);
        trial.Now += TimeSpan.FromHours(1);
        machine.Now = FirstSent.AddMinutes(5);
        var second = await SendAsync(FirstSent);

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Equal("accepted", (string?)first["repeatabilityResult"]);
        Assert.Single(Carrier.Phones.All);
        Assert.Equal((1, 1), (Carrier.Books.Accepted, Carrier.Books.Repeated));
    }

    [Fact]
    public async Task The_same_id_with_another_first_sent_time_is_rejected()
    {
        await SendAsync(FirstSent);
        var second = await SendAsync(FirstSent.AddSeconds(1));

        Assert.Equal(400, (int)second["httpStatusCode"]!);
        Assert.Equal("rejected", (string?)second["repeatabilityResult"]);
        Assert.Single(Carrier.Phones.All);
    }

    [Fact]
    public async Task The_same_pair_for_another_phone_is_rejected()
    {
        await SendAsync(FirstSent);
        var second = (await Calls.ResultsAsync(SignedCalls.Body(Sender, "Hello", SignedCalls.Recipient(OtherPhone, Id, FirstSent)))).Single();

        Assert.Equal("rejected", (string?)second["repeatabilityResult"]);
        Assert.Empty(Carrier.Phones.Of(OtherPhone));
    }

    [Fact]
    public async Task After_5_minutes_the_pair_is_refused()
    {
        await SendAsync(FirstSent);
        machine.Now = FirstSent.AddMinutes(5).AddSeconds(1);
        var second = await SendAsync(FirstSent);

        Assert.Equal(412, (int)second["httpStatusCode"]!);
        Assert.Single(Carrier.Phones.All);
    }

    [Fact]
    public async Task While_the_first_call_is_in_progress_a_second_gets_409()
    {
        var until = new TaskCompletionSource();
        var claimed = new TaskCompletionSource();
        Carrier.Faults.NextCall(new CallFault.AcceptsLate(() =>
        {
            claimed.SetResult();
            return until.Task;
        }));
        var first = SendAsync(FirstSent);
        await claimed.Task;

        var second = await SendAsync(FirstSent);
        Assert.Equal(409, (int)second["httpStatusCode"]!);
        Assert.Empty(Carrier.Phones.All);
        Assert.False(Carrier.Settled);
        until.SetResult();

        Assert.Equal(202, (int)(await first)["httpStatusCode"]!);
        Assert.Single(Carrier.Phones.All);
        Assert.Equal(202, (int)(await SendAsync(FirstSent))["httpStatusCode"]!);
        Assert.Single(Carrier.Phones.All);
    }

    [Fact]
    public async Task Without_a_pair_every_call_sends()
    {
        var first = await TextAsync(Phone);
        var second = await TextAsync(Phone);

        Assert.NotEqual((string?)first["messageId"], (string?)second["messageId"]);
        Assert.Equal(2, Carrier.Phones.All.Count);
        Assert.Null(first["repeatabilityResult"]);
    }

    [Theory]
    [InlineData("fda6d242-46aa-4247-8bf6-619a1206f9c3", "2026-11-22T08:00:00Z")]
    [InlineData("fda6d242-46aa-4247-8bf6-619a1206f9c3", null)]
    [InlineData("fda6d24246aa42478bf6619a1206f9c3", "Sun, 22 Nov 2026 08:00:00 GMT")]
    [InlineData(null, "Sun, 22 Nov 2026 08:00:00 GMT")]
    public async Task Half_a_pair_or_a_malformed_one_is_rejected(string? id, string? firstSent)
    {
        var recipient = new JsonObject { ["to"] = Phone, ["repeatabilityRequestId"] = id, ["repeatabilityFirstSent"] = firstSent };
        var result = (await Calls.ResultsAsync(SignedCalls.Body(Sender, "Hello", recipient))).Single();

        Assert.Equal(400, (int)result["httpStatusCode"]!);
        Assert.Equal("rejected", (string?)result["repeatabilityResult"]);
        Assert.Empty(Carrier.Phones.All);
    }

    private async Task<JsonNode> SendAsync(DateTimeOffset firstSent) =>
        (await Calls.ResultsAsync(SignedCalls.Body(Sender, "Hello", SignedCalls.Recipient(Phone, Id, firstSent)))).Single();
}
