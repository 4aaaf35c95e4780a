using System.Text;

namespace EmaPain.EndToEnd.Tests.Carrier;

public sealed class SignatureTests : CarrierTest
{
    private static string Body => SignedCalls.Body(Sender, "Hello", SignedCalls.Recipient(Phone)).ToJsonString();

    [Fact]
    public async Task A_call_signed_with_another_key_is_denied()
    {
        Calls.Key = Convert.ToBase64String(new byte[64]);
        var (status, answer, _) = await Calls.SendAsync(Body);

        Assert.Equal(401, status);
        Assert.Equal("Denied", (string?)answer!["error"]!["code"]);
        Assert.Empty(Carrier.Phones.All);
        Assert.Equal(0, Carrier.Books.Calls);
    }

    [Fact]
    public async Task A_body_changed_after_signing_is_denied()
    {
        using var request = Calls.Sign(Body);
        request.Content = new StringContent(Body.Replace("Hello", "Hullo", StringComparison.Ordinal), Encoding.UTF8, "application/json");
        Assert.Equal(401, await Calls.StatusAsync(request));
    }

    [Fact]
    public async Task A_path_changed_after_signing_is_denied()
    {
        using var request = Calls.Sign(Body);
        request.RequestUri = new Uri(Carrier.Endpoint, "/sms?api-version=2026-01-23");
        Assert.Equal(401, await Calls.StatusAsync(request));
    }

    [Fact]
    public async Task A_method_changed_after_signing_is_denied()
    {
        using var request = Calls.Sign(Body);
        request.Method = HttpMethod.Put;
        Assert.Equal(401, await Calls.StatusAsync(request));
    }

    [Fact]
    public async Task A_host_changed_after_signing_is_denied()
    {
        using var request = Calls.Sign(Body);
        request.Headers.Host = "example.communication.azure.com";
        Assert.Equal(401, await Calls.StatusAsync(request));
    }

    [Theory]
    [InlineData("Authorization")]
    [InlineData("x-ms-date")]
    [InlineData("x-ms-content-sha256")]
    public async Task A_call_without_one_of_the_signature_headers_is_denied(string header)
    {
        using var request = Calls.Sign(Body);
        request.Headers.Remove(header);
        Assert.Equal(401, await Calls.StatusAsync(request));
    }

    [Theory]
    [InlineData(-15, 202)]
    [InlineData(-16, 401)]
    [InlineData(14, 202)]
    [InlineData(16, 401)]
    public async Task A_signature_holds_for_15_minutes_of_the_machines_clock(int minutes, int expected)
    {
        machine.Now = new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
        Calls.Ahead = TimeSpan.FromMinutes(minutes);
        trial.Now += TimeSpan.FromDays(100);

        using var request = Calls.Sign(Body);
        Assert.Equal(expected, await Calls.StatusAsync(request));
    }
}
