using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using EmaPain.Local.Serving;

namespace EmaPain.EndToEnd.Tests.Serving;

/// <summary>Speaks to the phone page's server as the page does.</summary>
internal sealed class PageClient(ServedTrial trial) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly HttpClient http = new() { BaseAddress = trial.Address };

    public HttpClient Http => http;

    /// <summary>Asks for something; returns the sentence of a refusal, or null.</summary>
    public async Task<string?> AskAsync(string path, object wish)
    {
        using var answer = await http.PostAsJsonAsync(path, wish);
        return answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sentence").GetString();
    }

    public Task<string?> EnrolAsync(string participant, string phone, string study = ServedTrialFixture.Study, string site = "main", string? arm = null) => AskAsync(
        "people", new { study, participant, phone, site, arm, role = "veteran", zone = "America/New_York", language = "en", weekday = "monday", time = "10:00" });

    public Task<string?> TypeAsync(string participant, string text) => AskAsync("texts", new { study = ServedTrialFixture.Study, participant, text });

    public Task<string?> MoveAsync(string to, string participant = "") => AskAsync("clock", new { to, study = ServedTrialFixture.Study, participant });

    /// <summary>The state that a fresh connection begins with, or the first that fits.</summary>
    public async Task<JsonElement> StateAsync(string participant, Func<JsonElement, bool>? fits = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var stream = await http.GetStreamAsync($"events?study={ServedTrialFixture.Study}&participant={participant}", patience.Token);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            var state = JsonDocument.Parse(item.Data).RootElement;
            if (fits is null || fits(state))
            {
                return state;
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    public void Dispose() => http.Dispose();
}
