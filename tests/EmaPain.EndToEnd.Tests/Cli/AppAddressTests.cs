using EmaPain.Cli;
using EmaPain.Cli.Http;

namespace EmaPain.EndToEnd.Tests.Cli;

public sealed class AppAddressTests
{
    [Theory]
    [InlineData("https://name.azurewebsites.net", "https://name.azurewebsites.net/api/")]
    [InlineData("https://name.azurewebsites.net/api", "https://name.azurewebsites.net/api/")]
    [InlineData("https://name.azurewebsites.net/api/api/", "https://name.azurewebsites.net/api/")]
    [InlineData("https://name.azurewebsites.net/?code=1#x", "https://name.azurewebsites.net/api/")]
    [InlineData("https://gateway.example.org/emapain/api", "https://gateway.example.org/emapain/api/")]
    [InlineData(" http://127.0.0.1:7071/ ", "http://127.0.0.1:7071/api/")]
    [InlineData("http://localhost:7071", "http://localhost:7071/api/")]
    public void An_address_may_be_written_in_several_ways(string written, string meant) => Assert.Equal(meant, AppAddress.Of(written).ToString());

    [Theory]
    [InlineData(null, "EMAPAIN_URL")]
    [InlineData(" ", "EMAPAIN_URL")]
    [InlineData("name.azurewebsites.net", "in full")]
    [InlineData("ftp://name.azurewebsites.net", "in full")]
    [InlineData("http://name.azurewebsites.net", "https://")]
    public void What_is_no_address_or_gives_the_key_away_is_refused_with_a_remedy(string? written, string remedy) =>
        Assert.Contains(remedy, Assert.Throws<CouldNotRunException>(() => AppAddress.Of(written)).Message, StringComparison.Ordinal);
}
