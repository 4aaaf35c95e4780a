using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Strangers at the webhook's and the surveys' door: their calls are bounded by address, valid ones never, and their bodies are not read.</summary>
public sealed class RefusedCallTests : IAsyncLifetime
{
    /// <summary>The machine's minute may turn once in between: of so many calls at least half are too many.</summary>
    private const int Calls = 8;
    private const int PerMinute = 2;
    private EntraAuthority authority = null!;
    private TrialStage stage = null!;

    public static TheoryData<string> Doors => ["api/events/sms", "api/surveys/redcap?key=guessed", "api/surveys/qualtrics"];

    public async Task InitializeAsync()
    {
        authority = await EntraAuthority.StartAsync();
        stage = await EntraTests.OpenAsync(authority, new Dictionary<string, string?> { ["EmaPain:Staff:CallsPerMinute"] = $"{PerMinute}" });
    }

    public async Task DisposeAsync()
    {
        await stage.DisposeAsync();
        await authority.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Strangers_are_told_to_wait_and_each_address_has_its_own_allowance(string door)
    {
        var answers = await RefusedAsync(door, "6.6.6.6, 198.51.100.1:4711");
        Assert.Equal(HttpStatusCode.Unauthorized, answers[0].StatusCode);
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests), Calls - (2 * PerMinute), Calls - PerMinute);
        Assert.All(answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests), answer => Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.RetryAfter?.Delta));

        // Whoever writes another address before the proxy's is the same; another address after it is another.
        Assert.Contains(await RefusedAsync(door, "7.7.7.7, 198.51.100.1"), answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        using var other = await CallAsync(door, "6.6.6.6, 198.51.100.2", credential: "nonsense");
        Assert.Equal(HttpStatusCode.Unauthorized, other.StatusCode);
    }

    [Fact]
    public async Task Whoever_shows_something_valid_is_never_told_to_wait()
    {
        foreach (var (door, _) in Valid)
        {
            await RefusedAsync(door.Split('?')[0], "198.51.100.3");
        }

        for (var call = 0; call < Calls; call++)
        {
            foreach (var (door, credential) in Valid)
            {
                using var answer = await CallAsync(door, "198.51.100.3", credential);
                Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
                Assert.NotEqual(HttpStatusCode.Unauthorized, answer.StatusCode);
            }
        }

        await stage.SettleAsync();
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task The_body_of_a_call_without_a_credential_is_not_read(string door)
    {
        using var body = new AskedForContent();
        using var message = new HttpRequestMessage(HttpMethod.Post, door) { Content = body };
        message.Headers.ExpectContinue = true;
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "nonsense");
        using var answer = await stage.Http.SendAsync(message);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(body.WasAskedFor);
    }

    private (string Door, string Credential)[] Valid =>
        [("api/events/sms", authority.EventGridToken()), ($"api/surveys/redcap?key={Uri.EscapeDataString(stage.Machine.Keys.Surveys)}", "nonsense")];

    private async Task<IReadOnlyList<HttpResponseMessage>> RefusedAsync(string door, string forwardedFor)
    {
        var answers = new List<HttpResponseMessage>();
        for (var call = 0; call < Calls; call++)
        {
            answers.Add(await CallAsync(door, forwardedFor, "nonsense"));
        }

        return answers;
    }

    private Task<HttpResponseMessage> CallAsync(string door, string forwardedFor, string credential)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, door) { Content = new StringContent("[]", Encoding.UTF8, "application/json") };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        message.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
        return stage.Http.SendAsync(message);
    }

    /// <summary>A body that knows whether somebody wanted it.</summary>
    private sealed class AskedForContent : HttpContent
    {
        /// <summary>A short one is sent whatever the answer is.</summary>
        private const int Length = 60_000;

        public bool WasAskedFor { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            WasAskedFor = true;
            return stream.WriteAsync(new byte[Length]).AsTask();
        }

        protected override bool TryComputeLength(out long length) => (length = Length) > 0;
    }
}
