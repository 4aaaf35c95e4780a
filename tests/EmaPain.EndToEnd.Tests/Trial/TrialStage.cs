using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Local.Clocks;
using EmaPain.Local.Mailbox;
using EmaPain.Local.Trial;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A whole system on this machine with a virtual clock, and the doors that a test may use: phone, staff requests, mailbox.</summary>
internal sealed class TrialStage : IAsyncDisposable
{
    public const string Study = "mission-reconnect";
    public const string Site = "south";

    /// <summary>The number of the site, which leaves STOP and START to the trial.</summary>
    public const string Sender = "+18135550128";

    private readonly HttpClient http;
    private DateTimeOffset lastTick;
    private int volunteers;

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

    /// <summary>Starts on Monday, 5 January 2026, 15:00 UTC, unless another time is given: 10:00 in New York.</summary>
    public static async Task<TrialStage> OpenAsync(Func<TrialMachineOptions, TrialMachineOptions>? change = null, DateTimeOffset? start = null)
    {
        var time = new VirtualTime(start ?? new DateTimeOffset(2026, 1, 5, 15, 0, 0, TimeSpan.Zero));
        var options = new TrialMachineOptions { Time = time, Settings = new Dictionary<string, string?> { ["EmaPain:StudiesFolder"] = QuietStudies.Folder } };
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
            await RecordAsync(study, participant, new { record = "allocation", arm });
        }

        await OnDutyAsync(study, site, participant, () => RecordAsync(study, participant, new { record = "activation" }));
        await SettleAsync();
    }

    /// <summary>Somebody has to be on call when a person is activated; tests of alerts name their own staff.</summary>
    public async Task OnDutyAsync(string study, string site, string participant, Func<Task> act)
    {
        var duty = new StaffMember($"duty-{participant}", new StudyId(study), new SiteId(site), new StaffRoleId("on-call"), "duty@trial.example");
        await Machine.Host.Services.GetRequiredService<IStaffDirectory>().PutAsync(duty, CancellationToken.None);
        await act();
        await Machine.Host.Services.GetRequiredService<IStaffDirectory>().RemoveAsync(duty.Study, duty.Site, duty.Role, duty.Id, CancellationToken.None);
    }

    public Task RecordAsync(string study, string participant, object record) =>
        DoneAsync(StaffAsync(HttpMethod.Post, $"api/studies/{study}/participants/{participant}/records", record));

    /// <summary>A new person of site south, activated; without an arm he or she never gets the weekly practice question.</summary>
    public async Task<Volunteer> VolunteerAsync(string arm = "wait-list")
    {
        var number = Interlocked.Increment(ref volunteers);
        var person = new Volunteer($"p{number}", $"+1813556{number:0000}");
        await ActivateAsync(Study, person.Id, person.Phone, Site, arm);
        return person;
    }

    /// <summary>Waits until nothing is left to do.</summary>
    /// <exception cref="TimeoutException">That takes longer than anything here may; the message says what is left.</exception>
    public async Task SettleAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await Machine.WhenSettledAsync(patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException($"The machine did not come to rest. {Machine}");
        }
    }

    /// <summary>Moves the clock and lets the minute's timer run on every host.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        Time.MoveTo(Time.GetUtcNow() + span);
        await Task.WhenAll(Machine.Hosts.Select(host => host.RunTimersAsync(lastTick, Time.GetUtcNow())));
        lastTick = Time.GetUtcNow();
        await SettleAsync();
    }

    /// <summary>Moves the clock to seven in the morning in New York.</summary>
    public Task MorningAsync()
    {
        var now = Time.GetUtcNow();
        var seven = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(12);
        return PassAsync((seven > now ? seven : seven.AddDays(1)) - now);
    }

    /// <summary>All mails that the server took so far.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailsAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await Machine.Mailbox.Inbox.WaitForAsync(Machine.Mails.Accepted, patience.Token);
    }

    public async Task TextAsync(string phone, string sender, string text)
    {
        Machine.Carrier.PhoneSends(phone, sender, text, Time.GetUtcNow());
        await SettleAsync();
    }

    public Task TextAsync(Volunteer person, string text) => TextAsync(person.Phone, Sender, text);

    public Task<JsonElement> ShowAsync(Volunteer person) => ShowAsync(Study, person.Id);

    public IReadOnlyList<string> TextsTo(Volunteer person) => TextsTo(person.Phone);

    /// <summary>One of a person's occasions, as staff see it.</summary>
    public async Task<JsonElement> OccasionAsync(Volunteer person, string occasion) => (await ShowAsync(person)).GetProperty("occasions")
        .EnumerateArray().Single(shown => shown.GetProperty("id").GetString() == occasion);

    /// <summary>Occasion, item, value and revision of every answer that researchers find, in the order of their keys.</summary>
    public async Task<IReadOnlyList<string>> AnswersOfAsync(Volunteer person)
    {
        var answers = new List<string>();
        var table = Machine.Research.GetTableClient("Responses");
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {$"{Study}~{person.Id}"}")))
        {
            if (row.GetInt32("Value") is { } value)
            {
                answers.Add($"{row.GetString("Occasion")} {row.GetString("Item")} {value} {row.GetInt32("Revision")}");
            }
        }

        return answers;
    }

    /// <summary>Cents that researchers find as booked.</summary>
    public async Task<int> CentsOfAsync(Volunteer person)
    {
        var cents = 0;
        var table = Machine.Research.GetTableClient("Payments");
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {$"{Study}~{person.Id}"}")))
        {
            cents += row.GetInt32("Cents") ?? 0;
        }

        return cents;
    }

    /// <summary>Tasks of a site; of no site in particular where none is named.</summary>
    public async Task<IReadOnlyList<CoordinatorTask>> TasksAsync(string study = "all", string site = "all") =>
        await Port<ITaskBoard>().OpenAsync(new StudyId(study), new SiteId(site), CancellationToken.None);

    public TPort Port<TPort>()
        where TPort : notnull => Machine.Host.Services.GetRequiredService<TPort>();

    /// <summary>Posts a body to the webhook as Event Grid would, and lets the system settle.</summary>
    public async Task<HttpStatusCode> PostEventsAsync(HttpContent body)
    {
        using var answer = await http.PostAsync(new Uri("api/events/sms", UriKind.Relative), body);
        await SettleAsync();
        return answer.StatusCode;
    }

    public Task<HttpStatusCode> PostEventsAsync(string body) => PostEventsAsync(new StringContent(body, Encoding.UTF8, "application/json"));

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
