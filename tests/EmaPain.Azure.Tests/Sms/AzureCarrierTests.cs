using EmaPain.App.Ports;
using EmaPain.Local.Carrier;

namespace EmaPain.Azure.Tests.Sms;

/// <summary>The adapter against the loopback carrier, over real HTTP with checked signatures.</summary>
public sealed class AzureCarrierTests : CarrierContract, IAsyncLifetime, IDisposable
{
    private const int AttemptsOfACall = 3;
    private LoopbackCarrier? loopback;
    private CarrierUnderTest? tested;

    protected override ICarrier Carrier => tested!.Carrier;

    protected override IReadOnlyList<(string Text, string? Tag)> Arrived =>
        [.. Loopback.Phones.Of(Phone).Select(text => (text.Text, text.Tag))];

    private LoopbackCarrier Loopback => loopback!;

    public async Task InitializeAsync()
    {
        loopback = await LoopbackCarrier.StartAsync(new CarrierOptions { Senders = [new SenderNumber(SenderNumber)] });
        tested = new CarrierUnderTest(loopback.ConnectionString);
    }

    public async Task DisposeAsync() => await Loopback.DisposeAsync();

    public void Dispose() => tested?.Dispose();

    [Fact]
    public async Task A_dropped_connection_is_tried_again_within_the_call_and_still_sends_one_text()
    {
        Loopback.Faults.NextCall(new CallFault.DropsAfterAccepting());
        Assert.IsType<SendAttempt.Accepted>(await SendAsync(1));
        Assert.Single(Arrived);
        Assert.Equal(2, Loopback.Books.Calls);
    }

    [Fact]
    public async Task Many_texts_at_once_keep_their_own_pairs()
    {
        var pairs = Enumerable.Range(1, 20).ToList();
        var first = await Task.WhenAll(pairs.Select(pair => SendAsync(pair)));
        var again = await Task.WhenAll(pairs.Select(pair => SendAsync(pair)));
        Assert.Equal(first, again);
        Assert.Equal(pairs.Count, first.OfType<SendAttempt.Accepted>().Distinct().Count());
        Assert.Equal(pairs.Count, Arrived.Count);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_recipient_is_refused_for_good(int status)
    {
        RefuseNext(status);
        Assert.Equal(new SendAttempt.Refused(status), await SendAsync(1));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(412)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_recipient_s_status_that_leaves_it_open_is_unknown(int status)
    {
        RefuseNext(status);
        Assert.IsType<SendAttempt.Unknown>(await SendAsync(1));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_failed_call_is_unknown_and_not_repeated_within_the_call(int status)
    {
        Loopback.Faults.NextCall(new CallFault.AnswersBeforeAccepting(status));
        Assert.IsType<SendAttempt.Unknown>(await SendAsync(1));
        Assert.Equal(1, Loopback.Books.Calls);
    }

    [Fact]
    public async Task A_wrong_key_means_that_nothing_was_sent_and_that_we_are_not_authorized()
    {
        using var stranger = new CarrierUnderTest($"endpoint={Loopback.Endpoint};accesskey={Convert.ToBase64String(new byte[64])}");
        var attempt = Assert.IsType<SendAttempt.NotSent>(await stranger.Carrier.SendAsync(Sms(1), default));
        Assert.Equal(NotSentCause.NotAuthorized, attempt.Cause);
        Assert.Empty(Arrived);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_unknown()
    {
        var never = new TaskCompletionSource();
        for (var attempt = 0; attempt < AttemptsOfACall; attempt++)
        {
            Loopback.Faults.NextCall(new CallFault.AnswersLate(() => never.Task));
        }

        using var hasty = new CarrierUnderTest(Loopback.ConnectionString, CarrierUnderTest.Hasty with { Attempt = TimeSpan.FromMilliseconds(200) });
        Assert.IsType<SendAttempt.Unknown>(await hasty.Carrier.SendAsync(Sms(1), default));
        never.SetResult();
        Assert.Single(Arrived);
    }

    [Fact]
    public async Task A_call_cancelled_before_it_began_sends_nothing()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => SendAsync(1, new CancellationToken(canceled: true)));
        Assert.Equal(0, Loopback.Books.Calls);
    }

    [Fact]
    public async Task A_call_cancelled_on_the_way_is_unknown()
    {
        using var cancel = new CancellationTokenSource();
        Loopback.Faults.NextCall(new CallFault.AnswersLate(async () =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, tested!.Ending);
        }));
        Assert.IsType<SendAttempt.Unknown>(await SendAsync(1, cancel.Token));
        Assert.Single(Arrived);
    }

    [Fact]
    public async Task No_log_at_any_level_holds_a_number_or_a_text()
    {
        await SendAsync(1);
        RefuseNext(400);
        await SendAsync(2);
        ThrottleNext(TimeSpan.FromSeconds(5));
        await SendAsync(3);
        LoseNextAnswer();
        await SendAsync(4);

        var lines = tested!.Logged();
        Assert.Contains(lines, line => line.Contains("/sms", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("P-001", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line =>
            line.Contains("2025550142", StringComparison.Ordinal)
            || line.Contains("8005550100", StringComparison.Ordinal)
            || line.Contains("Dolor", StringComparison.Ordinal));
    }

    protected override void ThrottleNext(TimeSpan after) => Loopback.Faults.NextCall(new CallFault.Throttles(after));

    protected override void RefuseNext(int status) => Loopback.Faults.NextTextTo(Phone, new TextFault.Refuses(status));

    protected override void LoseNextAnswer()
    {
        for (var attempt = 0; attempt < AttemptsOfACall; attempt++)
        {
            Loopback.Faults.NextCall(new CallFault.DropsAfterAccepting());
        }
    }
}
