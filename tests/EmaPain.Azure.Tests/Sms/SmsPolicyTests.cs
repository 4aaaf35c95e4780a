using Azure.Communication.Sms;
using Azure.Core;
using Azure.Core.Pipeline;

namespace EmaPain.Azure.Tests.Sms;

public sealed class SmsPolicyTests
{
    private const string Stored = "0c2cf4d5-7d6a-5f0e-9b0b-5a5f6c0e7d11";

    [Fact]
    public async Task A_per_call_policy_rewrites_the_body_before_it_is_signed()
    {
        await using var server = await LoopbackServer.StartAsync(202, Carrier.Accepted);
        var client = Carrier.Client(server, options => options.AddPolicy(new RepeatabilityPolicy(), HttpPipelinePosition.PerCall));
        await SendStoredAsync(client);

        var request = Assert.Single(server.Requests);
        Assert.Equal(Stored, Id(request));
        Assert.True(request.IsSignedWith(Carrier.Key));
    }

    [Fact]
    public async Task A_retry_sends_the_same_body_signed_again_without_asking_the_policy_again()
    {
        await using var server = await LoopbackServer.StartAsync((number, _, context) =>
            LoopbackServer.AnswerAsync(context, number < 3 ? 503 : 202, Carrier.Accepted));
        var policy = new RepeatabilityPolicy();
        var client = Carrier.Client(server, options =>
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerCall);
            options.Retry.MaxRetries = 2;
            options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        });
        await SendStoredAsync(client);

        Assert.Equal(1, policy.Calls);
        Assert.Equal([Stored, Stored, Stored], server.Requests.Select(Id));
        Assert.All(server.Requests, request => Assert.True(request.IsSignedWith(Carrier.Key)));
    }

    [Fact]
    public async Task Outside_the_scope_of_the_property_the_clients_own_id_stands()
    {
        await using var server = await LoopbackServer.StartAsync(202, Carrier.Accepted);
        var client = Carrier.Client(server, options => options.AddPolicy(new RepeatabilityPolicy(), HttpPipelinePosition.PerCall));
        await SendStoredAsync(client);
        await client.SendAsync("+15555550100", "+15555550101", "text");
        Assert.Equal(Stored, Id(server.Requests[0]));
        Assert.NotEqual(Stored, Id(server.Requests[1]));
    }

    private static async Task SendStoredAsync(SmsClient client)
    {
        using (HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [RepeatabilityPolicy.Property] = Stored }))
        {
            await client.SendAsync("+15555550100", "+15555550101", "text");
        }
    }

    private static string? Id(ReceivedRequest request) =>
        request.Json.GetProperty("smsRecipients")[0].GetProperty("repeatabilityRequestId").GetString();
}
