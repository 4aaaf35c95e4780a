using EmaPain.App.Ports;

namespace EmaPain.Azure.Tests.Sms;

public sealed class CircuitTests : IDisposable
{
    private const int CallsBeforeOpening = 4;

    private readonly CannedNetwork network = new();
    private readonly CarrierUnderTest tested;

    public CircuitTests() => tested = new CarrierUnderTest(
        CannedNetwork.Connection,
        CarrierUnderTest.Hasty with { CallsBeforeOpening = CallsBeforeOpening, Open = TimeSpan.FromHours(1) },
        network);

    [Fact]
    public async Task An_open_circuit_says_that_nothing_was_sent()
    {
        network.Answer = CannedNetwork.NoAnswer;
        while (await SendAsync() is SendAttempt.Unknown)
        {
        }

        var reached = network.Requests;
        var attempt = Assert.IsType<SendAttempt.NotSent>(await SendAsync());
        Assert.Equal(NotSentCause.CircuitOpen, attempt.Cause);
        Assert.InRange(attempt.After, TimeSpan.FromMinutes(30), TimeSpan.FromHours(1));
        Assert.Equal(reached, network.Requests);
    }

    [Fact]
    public async Task A_circuit_that_opens_between_the_attempts_of_a_call_leaves_it_unknown()
    {
        network.Answer = CannedNetwork.NoAnswer;
        await SendAsync();
        var attempt = await SendAsync();
        Assert.Equal(CallsBeforeOpening, network.Requests);
        Assert.IsType<SendAttempt.Unknown>(attempt);
    }

    [Fact]
    public async Task Throttling_does_not_open_the_circuit()
    {
        network.Answer = () => CannedNetwork.Of(429);
        for (var call = 0; call < 3 * CallsBeforeOpening; call++)
        {
            Assert.Equal(NotSentCause.Throttled, Assert.IsType<SendAttempt.NotSent>(await SendAsync()).Cause);
        }
    }

    public void Dispose()
    {
        tested.Dispose();
        network.Dispose();
    }

    private Task<SendAttempt> SendAsync() => tested.Carrier.SendAsync(CannedNetwork.Sms, default);
}
