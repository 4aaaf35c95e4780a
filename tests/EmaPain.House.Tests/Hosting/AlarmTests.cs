using System.Text.Json;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Hosting;

public sealed class AlarmTests
{
    /// <summary>A dead letter makes one line; a sample of the lines may lack it.</summary>
    [Fact]
    public void The_host_keeps_every_log_line_since_alarms_read_them()
    {
        using var host = JsonDocument.Parse(Checkout.Read("host.json"));
        var sampling = host.RootElement.GetProperty("logging").GetProperty("applicationInsights").GetProperty("samplingSettings");
        Assert.Contains("Trace", sampling.GetProperty("excludedTypes").GetString()!.Split(';'));
    }
}
