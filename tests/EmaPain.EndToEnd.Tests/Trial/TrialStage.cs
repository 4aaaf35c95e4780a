using System.Net.Http.Json;
using System.Text.Json;
using EmaPain.Local.Clocks;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A whole system on this machine with a virtual clock, and the doors that a test may use: phone, staff requests, mailbox.</summary>
internal sealed class TrialStage : IAsyncDisposable
{
    private readonly HttpClient http;
    private DateTimeOffset lastTick;

    private TrialStage(TrialMachine machine, VirtualTime time)
    {
        Machine = machine;
        Time = time;
        lastTick = time.GetUtcNow();
        http = new HttpClient { BaseAddress = machine.Host.Address };
    }

    public TrialMachine Machine { get; }

    public VirtualTime Time { get; }

    public HttpClient Http => http;

    /// <summary>Starts on Monday, 5 January 2026, 15:00 UTC: 10:00 in New York.</summary>
    public static async Task<TrialStage> OpenAsync(Func<TrialMachineOptions, TrialMachineOptions>? change = null)
    {
        var time = new VirtualTime(new DateTimeOffset(2026, 1, 5, 15, 0, 0, TimeSpan.Zero));
        var options = new TrialMachineOptions { Time = time };
        return new TrialStage(await TrialMachine.StartAsync(change is null ? options : change(options)), time);
    }

    public Task<HttpResponseMessage> StaffAsync(HttpMethod method, string path, object? body, Guid? request = null, string? key = null)
    {
        var message = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        message.Headers.TryAddWithoutValidation("Authorization", $"EmaPainKey {TrialKeys.Coordinator}:{key ?? Machine.Keys.Staff}");
        message.Headers.Add("X-Request-Id", (request ?? Guid.CreateVersion7()).ToString());
        return http.SendAsync(message);
    }

    /// <summary>Enrols with consent, allocates where the study has arms, activates.</summary>
    public async Task ActivateAsync(string study, string participant, string phone, string site, string? arm)
    {
        var path = $"api/studies/{study}/participants/{participant}";
        await DoneAsync(StaffAsync(HttpMethod.Put, path, new { phone, site, role = "veteran", zone = "America/New_York", consent = "consent-1" }));
        if (arm is not null)
        {
            await DoneAsync(StaffAsync(HttpMethod.Post, $"{path}/records", new { record = "allocation", arm }));
        }

        await DoneAsync(StaffAsync(HttpMethod.Post, $"{path}/records", new { record = "activation" }));
        await Machine.WhenSettledAsync(CancellationToken.None);
    }

    public Task RecordAsync(string study, string participant, object record) =>
        DoneAsync(StaffAsync(HttpMethod.Post, $"api/studies/{study}/participants/{participant}/records", record));

    /// <summary>Moves the clock and lets the minute's timer run.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        Time.MoveTo(Time.GetUtcNow() + span);
        await Machine.Host.RunTimersAsync(lastTick, Time.GetUtcNow());
        lastTick = Time.GetUtcNow();
        await Machine.WhenSettledAsync(CancellationToken.None);
    }

    public async Task TextAsync(string phone, string sender, string text)
    {
        Machine.Carrier.PhoneSends(phone, sender, text, Time.GetUtcNow());
        await Machine.WhenSettledAsync(CancellationToken.None);
    }

    public async Task<JsonElement> ShowAsync(string study, string participant)
    {
        using var answer = await StaffAsync(HttpMethod.Get, $"api/studies/{study}/participants/{participant}", null);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public IReadOnlyList<string> TextsTo(string phone) => [.. Machine.Carrier.Phones.Of(phone).Select(text => text.Text)];

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Machine.DisposeAsync();
    }

    private static async Task DoneAsync(Task<HttpResponseMessage> call)
    {
        using var answer = await call;
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
