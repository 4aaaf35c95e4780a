using EmaPain.Azure.Tests.Sms;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;

namespace EmaPain.Azure.Tests.Resilience;

public sealed class ResilienceCircuitTests
{
    [Fact]
    public async Task After_enough_failures_nothing_is_sent_any_more()
    {
        await using var server = await LoopbackServer.StartAsync(503, "{}");
        using var clients = new ResilientClients(pipeline => pipeline.AddCircuitBreaker(TwoFailures()));
        using var first = await clients.PostAsync(server.Address);
        using var second = await clients.PostAsync(server.Address);
        Assert.Equal((503, 503), ((int)first.StatusCode, (int)second.StatusCode));

        await Assert.ThrowsAsync<BrokenCircuitException>(() => clients.PostAsync(server.Address));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_open_circuit_outlives_the_factorys_handlers()
    {
        await using var server = await LoopbackServer.StartAsync(503, "{}");
        using var clients = new ResilientClients(pipeline => pipeline.AddCircuitBreaker(TwoFailures()), handlerLifetime: TimeSpan.FromSeconds(1));
        var before = clients.Handler();
        using var first = await clients.PostAsync(server.Address);
        using var second = await clients.PostAsync(server.Address);
        await clients.WhenRenewedAsync(before);
        await Assert.ThrowsAsync<BrokenCircuitException>(() => clients.PostAsync(server.Address));
    }

    [Fact]
    public async Task Responses_that_do_not_count_keep_the_circuit_closed()
    {
        await using var server = await LoopbackServer.StartAsync(400, "{}");
        using var clients = new ResilientClients(pipeline => pipeline.AddCircuitBreaker(TwoFailures()));
        for (var call = 0; call < 5; call++)
        {
            using var response = await clients.PostAsync(server.Address);
        }

        Assert.Equal(5, server.Requests.Count);
    }

    internal static HttpCircuitBreakerStrategyOptions TwoFailures() => new()
    {
        FailureRatio = 1,
        MinimumThroughput = 2,
        SamplingDuration = TimeSpan.FromMinutes(1),
        BreakDuration = TimeSpan.FromMinutes(1),
    };
}
