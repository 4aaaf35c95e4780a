using System.Globalization;
using Azure;
using Azure.Communication.Sms;
using Azure.Core.Pipeline;

namespace EmaPain.Azure.Tests.Sms;

public sealed class SmsRequestTests
{
    [Fact]
    public async Task A_text_is_posted_signed_with_the_resources_key()
    {
        await using var server = await LoopbackServer.StartAsync(202, Carrier.Accepted);
        await Carrier.Client(server).SendAsync("+15555550100", "+15555550101", "Rate your pain 0-10");

        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/sms?api-version=2021-03-07"), (request.Method, request.Target));
        Assert.Equal(server.Address.Authority, request.Header("Host"));
        Assert.StartsWith("application/json", request.Header("Content-Type"), StringComparison.Ordinal);
        Assert.StartsWith("azsdk-net-Communication.Sms/", request.Header("User-Agent"), StringComparison.Ordinal);
        Assert.True(Guid.TryParse(request.Header("x-ms-client-request-id"), out _));
        Assert.True(request.IsSignedWith(Carrier.Key));
        Assert.False(request.IsSignedWith(Convert.ToBase64String(new byte[32])));
        Assert.False((request with { Body = [.. request.Body, 0] }).IsSignedWith(Carrier.Key));
    }

    [Fact]
    public async Task The_body_names_sender_recipient_text_report_and_tag()
    {
        const string text = "¿Dolor? 0–10 😖 \"now\" <b>\n2nd line";
        await using var server = await LoopbackServer.StartAsync(202, Carrier.Accepted);
        await Carrier.Client(server).SendAsync("+15555550100", "+15555550101", text, new SmsSendOptions(enableDeliveryReport: true) { Tag = "p1~e1" });

        var body = server.Requests.Single().Json;
        Assert.Equal(("+15555550100", text), (body.GetProperty("from").GetString(), body.GetProperty("message").GetString()));
        var recipient = Assert.Single(body.GetProperty("smsRecipients").EnumerateArray());
        Assert.Equal("+15555550101", recipient.GetProperty("to").GetString());
        var options = body.GetProperty("smsSendOptions");
        Assert.True(options.GetProperty("enableDeliveryReport").GetBoolean());
        Assert.Equal("p1~e1", options.GetProperty("tag").GetString());
    }

    [Fact]
    public async Task Every_recipient_of_every_call_has_a_repeatability_pair_of_its_own()
    {
        await using var server = await LoopbackServer.StartAsync(202, Carrier.Accepted);
        var client = Carrier.Client(server);
        await client.SendAsync("+15555550100", ["+15555550101", "+15555550102"], "text");
        await client.SendAsync("+15555550100", ["+15555550101", "+15555550102"], "text");

        var recipients = server.Requests.SelectMany(request => request.Json.GetProperty("smsRecipients").EnumerateArray()).ToList();
        Assert.Equal(4, recipients.Select(recipient => recipient.GetProperty("repeatabilityRequestId").GetGuid()).Distinct().Count());
        Assert.All(recipients, recipient => DateTimeOffset.ParseExact(
            recipient.GetProperty("repeatabilityFirstSent").GetString() ?? "", "r", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_key_credential_signs_like_a_connection_string()
    {
        await using var server = await LoopbackServer.StartAsync(202, Carrier.Accepted);
        await new SmsClient(server.Address, new AzureKeyCredential(Carrier.Key)).SendAsync("+15555550100", "+15555550101", "text");
        await new SmsClient(Carrier.Connection(server)).SendAsync("+15555550100", "+15555550101", "text");
        Assert.Equal(2, server.Requests.Count(request => request.IsSignedWith(Carrier.Key)));
    }

    [Fact]
    public async Task A_token_is_asked_for_the_scope_of_Communication_Services()
    {
        var recorder = new RecordingHandler(() => new HttpResponseMessage(System.Net.HttpStatusCode.Accepted) { Content = new StringContent(Carrier.Accepted) });
        var credential = new FixedToken("the-token");
        var options = new SmsClientOptions(SmsClientOptions.ServiceVersion.V2021_03_07) { Transport = new HttpClientTransport(recorder) };
        await new SmsClient(new Uri("https://trial.communication.azure.com"), credential, options).SendAsync("+15555550100", "+15555550101", "text");

        Assert.Equal("https://trial.communication.azure.com/sms?api-version=2021-03-07", recorder.Address);
        Assert.Equal("Bearer the-token", recorder.Header("Authorization"));
        Assert.Equal(["https://communication.azure.com//.default"], credential.Scopes);
    }

    [Fact]
    public async Task Without_sender_recipient_or_text_nothing_is_sent()
    {
        await using var server = await LoopbackServer.StartAsync(202, Carrier.Accepted);
        var client = Carrier.Client(server);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.SendAsync("", "+15555550101", "text"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.SendAsync("+15555550100", "", "text"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.SendAsync("+15555550100", Array.Empty<string>(), "text"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.SendAsync("+15555550100", "+15555550101", null!));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("endpoint=https://trial.communication.azure.com/")]
    [InlineData("accesskey=AAAA")]
    [InlineData("nonsense")]
    public void A_connection_string_without_endpoint_or_key_is_refused(string connection) =>
        Assert.Throws<InvalidOperationException>(() => new SmsClient(connection));
}
