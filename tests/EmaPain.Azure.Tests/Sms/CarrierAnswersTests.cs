using System.Globalization;
using System.Text.Json;
using EmaPain.App.Ports;
using EmaPain.Azure.Tests.Security;

namespace EmaPain.Azure.Tests.Sms;

public sealed class CarrierAnswersTests : IDisposable
{
    private readonly CannedNetwork network = new();
    private readonly CarrierUnderTest tested;

    public CarrierAnswersTests() => tested = new CarrierUnderTest(CannedNetwork.Connection, network: network);

    [Theory]
    [InlineData(401, NotSentCause.NotAuthorized)]
    [InlineData(403, NotSentCause.NotAuthorized)]
    [InlineData(429, NotSentCause.Throttled)]
    public async Task A_refused_call_did_not_go_out(int status, NotSentCause cause)
    {
        network.Answer = () => CannedNetwork.Of(status);
        Assert.Equal(cause, Assert.IsType<SendAttempt.NotSent>(await SendAsync()).Cause);
        Assert.Equal(1, network.Requests);
    }

    [Theory]
    [InlineData(401, 1)]
    [InlineData(403, 1)]
    [InlineData(429, 0)]
    public async Task Refused_credentials_are_an_event_of_their_own_that_an_alarm_can_look_for(int status, int events)
    {
        network.Answer = () => CannedNetwork.Of(status);
        await SendAsync();
        Assert.Equal(events, tested.Logged().Count(line => line.StartsWith("carrier-refuses-us ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    public async Task A_call_that_cannot_be_understood_is_refused(int status)
    {
        network.Answer = () => CannedNetwork.Of(status);
        Assert.Equal(new SendAttempt.Refused(status), await SendAsync());
    }

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(202, "{}")]
    [InlineData(202, "no JSON")]
    [InlineData(202, "{\"value\":[]}")]
    [InlineData(302, "")]
    [InlineData(502, "<html/>")]
    public async Task An_answer_that_says_nothing_of_the_text_is_unknown(int status, string body)
    {
        network.Answer = () => CannedNetwork.Of(status, body);
        Assert.IsType<SendAttempt.Unknown>(await SendAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    public async Task A_status_given_to_a_later_attempt_says_nothing_of_an_earlier_one_without_answer(int status)
    {
        network.Answer = () => network.Requests == 1 ? CannedNetwork.NoAnswer() : CannedNetwork.Of(status);
        Assert.IsType<SendAttempt.Unknown>(await SendAsync());
        Assert.Equal(2, network.Requests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(429)]
    public async Task Nor_does_a_recipient_s_status(int status)
    {
        network.Answer = () => network.Requests == 1 ? CannedNetwork.NoAnswer() : CannedNetwork.Of(
            202, $$"""{"value":[{"to":"+12025550142","httpStatusCode":{{status}},"successful":false}]}""");
        Assert.IsType<SendAttempt.Unknown>(await SendAsync());
        Assert.Equal(2, network.Requests);
    }

    [Fact]
    public async Task Retry_After_may_be_a_date()
    {
        var date = TimeProvider.System.GetUtcNow().AddMinutes(10).ToString("r", CultureInfo.InvariantCulture);
        network.Answer = () => CannedNetwork.Of(429, retryAfter: date);
        Assert.InRange(Assert.IsType<SendAttempt.NotSent>(await SendAsync()).After, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));
    }

    [Theory]
    [InlineData("99999999")]
    [InlineData("999999999999999999999")]
    [InlineData("soon")]
    [InlineData("-5")]
    public async Task No_Retry_After_keeps_a_text_for_longer_than_an_hour(string header)
    {
        network.Answer = () => CannedNetwork.Of(429, retryAfter: header);
        Assert.InRange(Assert.IsType<SendAttempt.NotSent>(await SendAsync()).After, TimeSpan.Zero, TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task The_body_carries_the_stored_pair_and_no_other()
    {
        await SendAsync();
        await SendAsync();
        Assert.Equal(2, network.Bodies.Count);
        Assert.All(network.Bodies, body =>
        {
            using var json = JsonDocument.Parse(body);
            var recipient = json.RootElement.GetProperty("smsRecipients")[0];
            Assert.Equal(CannedNetwork.Sms.RepeatabilityId, recipient.GetProperty("repeatabilityRequestId").GetGuid());
            Assert.Equal("Mon, 09 Mar 2026 14:00:05 GMT", recipient.GetProperty("repeatabilityFirstSent").GetString());
            Assert.Equal(CannedNetwork.Sms.Text, json.RootElement.GetProperty("message").GetString());
        });
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_we_are_not_authorized()
    {
        using var anonymous = new CarrierUnderTest("https://carrier.test", network: network, credential: new NoCredential());
        var attempt = Assert.IsType<SendAttempt.NotSent>(await anonymous.Carrier.SendAsync(CannedNetwork.Sms, default));
        Assert.Equal(NotSentCause.NotAuthorized, attempt.Cause);
        Assert.Contains(anonymous.Logged(), line => line.StartsWith("carrier-refuses-us ", StringComparison.Ordinal));
        Assert.Equal(0, network.Requests);
    }

    public void Dispose()
    {
        tested.Dispose();
        network.Dispose();
    }

    private Task<SendAttempt> SendAsync() => tested.Carrier.SendAsync(CannedNetwork.Sms, default);
}
