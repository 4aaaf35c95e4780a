using Azure;
using Azure.Communication.Sms;
using Azure.Communication.Sms.Models;
using Moq;

namespace EmaPain.Azure.Tests.Sms;

public sealed class SmsResultTests
{
    [Fact]
    public async Task A_refused_recipient_is_a_value_and_does_not_throw()
    {
        await using var server = await LoopbackServer.StartAsync(202, """
            {"value":[{"to":"+15555550101","messageId":"Outgoing_1","httpStatusCode":202,"repeatabilityResult":"accepted","successful":true},
            {"to":"+1555","httpStatusCode":400,"errorMessage":"Invalid To phone number format.","successful":false}]}
            """);
        var results = (await Carrier.Client(server).SendAsync("+15555550100", ["+15555550101", "+1555"], "text")).Value;

        Assert.Equal(2, results.Count);
        Assert.Equal(("+15555550101", "Outgoing_1", 202, true), (results[0].To, results[0].MessageId, results[0].HttpStatusCode, results[0].Successful));
        Assert.Equal(("+1555", 400, false), (results[1].To, results[1].HttpStatusCode, results[1].Successful));
        Assert.Equal("Invalid To phone number format.", results[1].ErrorMessage);
        Assert.Null(results[0].ErrorMessage);
        Assert.Null(results[1].MessageId);
    }

    [Fact]
    public async Task The_result_of_a_single_text_comes_with_the_raw_response()
    {
        await using var server = await LoopbackServer.StartAsync(202, Carrier.Accepted);
        var response = await Carrier.Client(server).SendAsync("+15555550100", "+15555550101", "text");
        Assert.Equal(("Outgoing_1", 202), (response.Value.MessageId, response.GetRawResponse().Status));
    }

    [Fact]
    public async Task A_refused_call_throws_with_status_and_code()
    {
        await using var server = await LoopbackServer.StartAsync(401, """{"error":{"code":"Denied","message":"Denied by the resource provider."}}""");
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => Carrier.Client(server).SendAsync("+15555550100", "+15555550101", "text"));
        Assert.Equal((401, "Denied"), (refusal.Status, refusal.ErrorCode));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_client_can_be_mocked_with_results_of_the_model_factory()
    {
        var result = SmsModelFactory.SmsSendResult("+15555550101", "Outgoing_9", 202, true, null);
        var client = new Mock<SmsClient>();
        client.Setup(c => c.SendAsync("+15555550100", "+15555550101", "text", It.IsAny<SmsSendOptions>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Response.FromValue(result, Mock.Of<Response>()));
        Assert.Equal("Outgoing_9", (await client.Object.SendAsync("+15555550100", "+15555550101", "text")).Value.MessageId);
    }
}
