using System.Text.Json;
using EmaPain.EndToEnd.Tests.Carrier;

namespace EmaPain.EndToEnd.Tests.Clients;

/// <summary>@azure/communication-sms sends through the loopback carrier.</summary>
public sealed class SmsClientTests : CarrierTest
{
    [Fact]
    public async Task Its_text_reaches_the_phone()
    {
        var run = await SendAsync(Carrier.ConnectionString);

        using var result = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Equal((Phone, 202, true), (
            result.RootElement.GetProperty("to").GetString(),
            result.RootElement.GetProperty("httpStatusCode").GetInt32(),
            result.RootElement.GetProperty("successful").GetBoolean()));
        Assert.Equal(["Hello from JavaScript"], Carrier.Phones.Of(Phone).Select(text => text.Text));
    }

    [Fact]
    public async Task With_a_wrong_key_it_is_refused_and_nothing_goes_out()
    {
        var run = await SendAsync($"endpoint={Carrier.Endpoint};accesskey={Convert.ToBase64String(new byte[64])}");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("401", run.Error, StringComparison.Ordinal);
        Assert.Empty(Carrier.Phones.All);
    }

    // The client signs with the machine's real time, as the carrier's clock of this test was set from it.
    private static Task<NodeRun> SendAsync(string connection) => NodeRun.Of("text.mjs", "CARRIER", connection, Sender, Phone, "Hello from JavaScript");
}
