using EmaPain.Local.Carrier.Phones;

namespace EmaPain.EndToEnd.Tests.Carrier;

public sealed class SendTests : CarrierTest
{
    [Fact]
    public async Task Each_recipient_has_a_result_of_its_own()
    {
        var results = await Calls.ResultsAsync(SignedCalls.Body(
            Sender, "Hello", SignedCalls.Recipient(Phone), SignedCalls.Recipient("0234"), SignedCalls.Recipient(OtherPhone)));

        Assert.Equal([202, 400, 202], results.Select(result => (int)result["httpStatusCode"]!));
        Assert.Equal([true, false, true], results.Select(result => (bool)result["successful"]!));
        Assert.Equal("Invalid To phone number format.", (string?)results[1]["errorMessage"]);
        Assert.Null(results[1]["messageId"]);
        Assert.StartsWith("Outgoing_20260309140000", (string?)results[0]["messageId"], StringComparison.Ordinal);
        Assert.Equal([Phone, OtherPhone], Carrier.Phones.All.Select(text => text.To));
    }

    [Fact]
    public async Task A_phone_shows_the_text_with_tag_and_trial_time()
    {
        var seen = new List<DeliveredText>();
        using var watch = Carrier.Phones.Watch(seen.Add);

        var result = await TextAsync(Phone, "Hello");

        var expected = new DeliveredText((string)result["messageId"]!, Sender, Phone, "Hello", "a-tag", trial.Now, 1, TextAuthor.Trial);
        Assert.Equal([expected], seen);
        Assert.Equal([expected], Carrier.Phones.Of(Phone));
        Assert.Empty(Carrier.Phones.Of(OtherPhone));
    }

    [Fact]
    public async Task A_number_of_somebody_else_cannot_send()
    {
        var (status, answer, _) = await Calls.SendAsync(SignedCalls.Body("+15550109999", "Hello", SignedCalls.Recipient(Phone)));

        Assert.Equal(401, status);
        Assert.Equal("Unauthorized", (string?)answer!["error"]!["code"]);
        Assert.Empty(Carrier.Phones.All);
    }

    [Theory]
    [InlineData("""{"smsRecipients":[{"to":"+12025550143"}],"message":"x"}""", "From")]
    [InlineData("""{"from":"15550100001","smsRecipients":[{"to":"+12025550143"}],"message":"x"}""", "From")]
    [InlineData("""{"from":"+15550100001","smsRecipients":[],"message":"x"}""", "SmsRecipients")]
    [InlineData("""{"from":"+15550100001","message":"x"}""", "SmsRecipients")]
    [InlineData("""{"from":"+15550100001","smsRecipients":[{}],"message":"x"}""", "SmsRecipients.To")]
    [InlineData("""{"from":"+15550100001","smsRecipients":[{"to":"+12025550143"}]}""", "Message")]
    [InlineData(
        """{"from":"+15550100001","smsRecipients":[{"to":"+12025550143"}],"message":"x","smsSendOptions":{"enableDeliveryReport":true,"deliveryReportTimeoutInSeconds":59}}""",
        "SmsSendOptions.DeliveryReportTimeoutInSeconds")]
    [InlineData("""{"from":5}""", "$.from")]
    [InlineData("null", "From")]
    public async Task A_body_that_breaks_the_limits_is_refused_with_the_field(string body, string field)
    {
        var (status, answer, _) = await Calls.SendAsync(body);

        Assert.Equal(400, status);
        Assert.Contains(field, answer!["errors"]!.AsObject().Select(fault => fault.Key));
        Assert.Empty(Carrier.Phones.All);
    }

    [Theory]
    [InlineData(2048, 100, 202)]
    [InlineData(2049, 100, 400)]
    [InlineData(2048, 101, 400)]
    public async Task Length_and_number_of_recipients_are_limited(int letters, int recipients, int expected)
    {
        var all = Enumerable.Range(0, recipients).Select(n => SignedCalls.Recipient($"+1202555{n:0000}")).ToArray();

        var (status, _, _) = await Calls.SendAsync(SignedCalls.Body(Sender, new string('x', letters), all));

        Assert.Equal(expected, status);
        Assert.Equal(expected == 202 ? recipients : 0, Carrier.Phones.All.Count);
    }

    [Theory]
    [InlineData("/sms", 400)]
    [InlineData("/sms?api-version=2019-01-01", 400)]
    [InlineData("/sms?api-version=2026-01-23", 202)]
    [InlineData("/voice?api-version=2021-03-07", 404)]
    public async Task Only_known_paths_and_versions_are_served(string path, int expected)
    {
        using var request = Calls.Sign(SignedCalls.Body(Sender, "Hello", SignedCalls.Recipient(Phone)).ToJsonString(), path);
        Assert.Equal(expected, await Calls.StatusAsync(request));
    }

    [Fact]
    public async Task Malformed_json_is_a_fault_of_the_caller()
    {
        using var request = Calls.Sign("{");
        Assert.Equal(400, await Calls.StatusAsync(request));
    }
}
