using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class SurveyDoorTests(StageFixture fixture) : IClassFixture<StageFixture>
{
    private const string Json = """{"id":"a1","survey":"SV_1","status":"complete"}""";
    private readonly TrialStage stage = fixture.Stage;

    private string Key => stage.Machine.Keys.Surveys;

    [Theory]
    [InlineData("api/surveys/redcap")]
    [InlineData("api/surveys/redcap?key=guessed")]
    [InlineData("api/surveys/qualtrics")]
    public async Task Nobody_reports_without_the_key(string path) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await stage.Http.PostAsync(path, new StringContent("record=1"))).StatusCode);

    [Fact]
    public async Task Redcap_shows_the_key_in_its_address()
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["project_id"] = "1", ["record"] = "a1", ["x_complete"] = "2" });
        Assert.Equal(HttpStatusCode.OK, (await stage.Http.PostAsync($"api/surveys/redcap?key={Uri.EscapeDataString(Key)}", form)).StatusCode);
        await stage.SettleAsync();
    }

    [Fact]
    public async Task Qualtrics_shows_the_key_in_a_header_or_signs_the_body()
    {
        Assert.Equal(HttpStatusCode.OK, await QualtricsAsync("X-EmaPain-Key", Key));
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes(Json));
        Assert.Equal(HttpStatusCode.OK, await QualtricsAsync("X-EmaPain-Signature", $"sha256={Convert.ToHexStringLower(signature)}"));
        signature[0] ^= 1;
        Assert.Equal(HttpStatusCode.Unauthorized, await QualtricsAsync("X-EmaPain-Signature", $"sha256={Convert.ToHexStringLower(signature)}"));
        await stage.SettleAsync();
    }

    [Fact]
    public async Task What_is_empty_or_too_large_or_no_report_is_said_to_be_so()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await QualtricsAsync("X-EmaPain-Key", Key, "no JSON"));
        Assert.Equal(HttpStatusCode.BadRequest, await QualtricsAsync("X-EmaPain-Key", Key, ""));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await QualtricsAsync("X-EmaPain-Key", Key, new string(' ', 70_000)));
    }

    private async Task<HttpStatusCode> QualtricsAsync(string header, string value, string body = Json)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, "api/surveys/qualtrics") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        message.Headers.Add(header, value);
        return (await stage.Http.SendAsync(message)).StatusCode;
    }
}
