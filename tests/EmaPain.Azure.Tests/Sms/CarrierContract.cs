using EmaPain.App.Ports;

namespace EmaPain.Azure.Tests.Sms;

/// <summary>What every carrier does.</summary>
public abstract class CarrierContract
{
    protected const string SenderNumber = "+18005550100";
    protected const string Phone = "+12025550142";
    protected const string Text = "Pain from 0 to 10? ¿Dolor? 😀";
    private const string Tag = "study~P-001|effect-1";

    protected abstract ICarrier Carrier { get; }

    /// <summary>The texts that the phone received, each with its tag.</summary>
    protected abstract IReadOnlyList<(string Text, string? Tag)> Arrived { get; }

    protected abstract void ThrottleNext(TimeSpan after);

    protected abstract void RefuseNext(int status);

    /// <summary>The next call's text goes out, and no answer comes back, however often we ask within the call.</summary>
    protected abstract void LoseNextAnswer();

    [Fact]
    public async Task A_text_is_accepted_and_arrives_as_it_was_sent()
    {
        var accepted = Assert.IsType<SendAttempt.Accepted>(await SendAsync(1));
        Assert.NotEmpty(accepted.MessageId);
        Assert.Equal((Text, Tag), Assert.Single(Arrived));
    }

    [Fact]
    public async Task The_same_pair_again_is_the_same_text()
    {
        var first = await SendAsync(1);
        Assert.Equal(first, await SendAsync(1));
        Assert.Single(Arrived);
    }

    [Fact]
    public async Task A_new_pair_is_a_new_text()
    {
        var first = Assert.IsType<SendAttempt.Accepted>(await SendAsync(1));
        var second = Assert.IsType<SendAttempt.Accepted>(await SendAsync(2));
        Assert.NotEqual(first.MessageId, second.MessageId);
        Assert.Equal(2, Arrived.Count);
    }

    [Fact]
    public async Task A_refused_number_is_refused_with_its_status_and_nothing_arrives()
    {
        RefuseNext(400);
        Assert.Equal(new SendAttempt.Refused(400), await SendAsync(1));
        Assert.Empty(Arrived);
    }

    [Fact]
    public async Task A_throttled_call_did_not_go_out_and_says_when_to_come_back()
    {
        ThrottleNext(TimeSpan.FromSeconds(37));
        Assert.Equal(new SendAttempt.NotSent(TimeSpan.FromSeconds(37), NotSentCause.Throttled), await SendAsync(1));
        Assert.Empty(Arrived);
    }

    [Fact]
    public async Task A_text_without_an_answer_is_unknown_and_the_same_pair_sends_no_second_one()
    {
        LoseNextAnswer();
        Assert.IsType<SendAttempt.Unknown>(await SendAsync(1));
        Assert.IsType<SendAttempt.Accepted>(await SendAsync(1));
        Assert.Single(Arrived);
    }

    protected Task<SendAttempt> SendAsync(int pair, CancellationToken cancel = default) => Carrier.SendAsync(Sms(pair), cancel);

    protected static OutgoingSms Sms(int pair) => new(
        PhoneNumber.Read(SenderNumber)!.Value,
        PhoneNumber.Read(Phone)!.Value,
        Text,
        Tag,
        new Guid(pair, 0, 0x5000, 0x80, 0, 0, 0, 0, 0, 0, 0),
        FirstSent);

    private static readonly DateTimeOffset FirstSent = TimeProvider.System.GetUtcNow();
}
