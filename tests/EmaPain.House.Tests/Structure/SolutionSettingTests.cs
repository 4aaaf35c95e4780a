using System.Text.Json;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Structure;

public sealed class SolutionSettingTests
{
    private static readonly JsonElement Host = JsonDocument.Parse(Checkout.Read("host.json")).RootElement;

    [Theory]
    [InlineData("visibilityTimeout", "00:02:00")]
    [InlineData("maxDequeueCount", "20")]
    [InlineData("maxPollingInterval", "00:00:02")]
    [InlineData("messageEncoding", "base64")]
    public void Queues_are_read_as_designed(string setting, string value) =>
        Assert.Equal(value, Host.GetProperty("extensions").GetProperty("queues").GetProperty(setting).ToString());

    [Fact]
    public void Routes_begin_with_api() => Assert.Equal("api", Host.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());

    [Fact]
    public void The_app_ships_the_host_file_of_the_root() =>
        Assert.Contains("$(RepositoryRoot)host.json", Checkout.Read("functions/EmaPain.Functions/EmaPain.Functions.csproj"), StringComparison.Ordinal);

    [Fact]
    public void The_SDK_is_10_or_newer_and_rolls_forward()
    {
        var sdk = JsonDocument.Parse(Checkout.Read("global.json")).RootElement.GetProperty("sdk");
        Assert.StartsWith("10.0.1", sdk.GetProperty("version").GetString(), StringComparison.Ordinal);
        Assert.Equal("latestFeature", sdk.GetProperty("rollForward").GetString());
    }
}
