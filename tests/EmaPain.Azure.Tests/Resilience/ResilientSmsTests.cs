using Azure;
using Azure.Communication.Sms;
using Azure.Core.Pipeline;
using EmaPain.Azure.Tests.Sms;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace EmaPain.Azure.Tests.Resilience;

/// <summary>The SMS client on a transport with a resilience pipeline, its own retries off.</summary>
public sealed class ResilientSmsTests
{
    [Fact]
    public async Task An_attempt_that_got_no_response_is_repeated_with_the_same_signed_request()
    {
        await using var server = await LoopbackServer.StartAsync((number, _, context) =>
        {
            if (number == 1)
            {
                context.Abort();
                return Task.CompletedTask;
            }

            return LoopbackServer.AnswerAsync(context, 202, Carrier.Accepted);
        });
        using var clients = new ResilientClients(pipeline => pipeline.AddRetry(NoResponse()));
        await SendAsync(server, clients);

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
        Assert.All(server.Requests, request => Assert.True(request.IsSignedWith(Carrier.Key)));
    }

    [Fact]
    public async Task A_throttled_call_goes_up_as_it_is()
    {
        await using var server = await LoopbackServer.StartAsync(429, "{}");
        using var clients = new ResilientClients(pipeline => pipeline.AddRetry(NoResponse()));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => SendAsync(server, clients));
        Assert.Equal(429, refusal.Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_open_circuit_reaches_the_caller_by_its_own_name()
    {
        await using var server = await LoopbackServer.StartAsync(503, "{}");
        using var clients = new ResilientClients(pipeline => pipeline.AddCircuitBreaker(ResilienceCircuitTests.TwoFailures()));
        await Assert.ThrowsAsync<RequestFailedException>(() => SendAsync(server, clients));
        await Assert.ThrowsAsync<RequestFailedException>(() => SendAsync(server, clients));
        await Assert.ThrowsAsync<BrokenCircuitException>(() => SendAsync(server, clients));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_timeout_reaches_the_caller_by_its_own_name()
    {
        await using var server = await LoopbackServer.StartAsync(async (_, _, context) => await Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var clients = new ResilientClients(pipeline => pipeline.AddTimeout(TimeSpan.FromMilliseconds(200)));
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => SendAsync(server, clients));
    }

    [Fact]
    public async Task A_carrier_that_does_not_listen_is_a_failed_request_without_a_status()
    {
        var server = await LoopbackServer.StartAsync(202, Carrier.Accepted);
        var client = Carrier.Client(server, options => options.Transport = new HttpClientTransport(new HttpClient()));
        await server.DisposeAsync();
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => client.SendAsync("+15555550100", "+15555550101", "text"));
        Assert.Equal(0, failure.Status);
    }

    private static HttpRetryStrategyOptions NoResponse() => new()
    {
        ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>().Handle<TimeoutRejectedException>(),
        Delay = TimeSpan.Zero,
    };

    private static Task<Response<SmsSendResult>> SendAsync(LoopbackServer server, ResilientClients clients) =>
        Carrier.Client(server, options => options.Transport = new HttpClientTransport(clients.Client()))
            .SendAsync("+15555550100", "+15555550101", "text");
}
