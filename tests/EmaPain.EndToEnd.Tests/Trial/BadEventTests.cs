using System.Net;
using System.Text;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Participations;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class BadEventTests(StageFixture fixture) : IClassFixture<StageFixture>
{
    private const int TwoMebibytes = 2 * 1024 * 1024;
    private readonly TrialStage stage = fixture.Stage;

    [Theory]
    [InlineData("this is no JSON {")]
    [InlineData("\"a text\"")]
    [InlineData("[[[[")]
    [InlineData("{\"unfinished\": ")]
    [InlineData("17")]
    public async Task A_malformed_body_is_kept_raw_and_becomes_a_task_and_is_not_sent_again(string body)
    {
        var before = await UnreadableAsync();
        Assert.Equal(HttpStatusCode.OK, await stage.PostEventsAsync(body));

        var added = Assert.Single((await UnreadableAsync()).Except(before));
        Assert.Equal(body, await KeptAsync(added));
        await OthersAreServedAsync();
    }

    [Fact]
    public async Task A_broken_event_among_good_ones_holds_up_none_of_them()
    {
        var (first, second) = (await PromptedAsync(), await PromptedAsync());
        var before = await UnreadableAsync();
        var body = $$"""[{{TextEvent("one", first.Phone, "3 4 2")}}, {"eventType": [], "data": 5}, null, {{TextEvent("two", second.Phone, "1 1 2")}}]""";
        Assert.Equal(HttpStatusCode.OK, await stage.PostEventsAsync(body));

        Assert.Equal(["baseline PST.pain 3 1", "baseline PST.stress 4 1", "baseline PST.tension 2 1"], await stage.AnswersOfAsync(first));
        Assert.Equal(["baseline PST.pain 1 1", "baseline PST.stress 1 1", "baseline PST.tension 2 1"], await stage.AnswersOfAsync(second));
        var kept = await Task.WhenAll((await UnreadableAsync()).Except(before).Select(KeptAsync));
        Assert.Equal(["null", """{"eventType": [], "data": 5}"""], kept.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_text_whose_numbers_cannot_be_read_is_kept_and_becomes_a_task_that_leads_to_it()
    {
        var text = """{"id":"x","eventType":"Microsoft.Communication.SMSReceived","data":{"messageId":"m-1","from":"somebody","message":"hello"}}""";
        Assert.Equal(HttpStatusCode.OK, await stage.PostEventsAsync($"[{text}]"));
        var task = Assert.Single(await stage.TasksAsync(), task => task.Cause.EndsWith(" m-1", StringComparison.Ordinal));
        var place = task.Cause.Split(' ');
        Assert.Equal(text, (await stage.Port<IInbox>().ReadAsync(new InboxKey(place[^2], place[^1]), CancellationToken.None))?.Raw);
    }

    [Fact]
    public async Task A_cry_for_help_whose_numbers_cannot_be_read_alerts_every_site()
    {
        var text = """{"id":"y","eventType":"Microsoft.Communication.SMSReceived","data":{"messageId":"m-2","from":"somebody","message":"I want to die"}}""";
        Assert.Equal(HttpStatusCode.OK, await stage.PostEventsAsync($"[{text}]"));
        foreach (var (study, site) in stage.Port<IStudies>().Sites())
        {
            Assert.Contains(await stage.Port<IAlertBoard>().OpenAsync(study.Id, site.Id, CancellationToken.None), alert => alert.Reply == CrisisReply.NotPossible);
        }
    }

    [Fact]
    public async Task The_same_malformed_body_twice_is_one_task()
    {
        var before = await UnreadableAsync();
        await stage.PostEventsAsync("twice the same {");
        await stage.PostEventsAsync("twice the same {");
        Assert.Single((await UnreadableAsync()).Except(before));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_two_mebibytes_is_refused_as_too_large(bool saysItsLength)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes($"[\"{new string('a', TwoMebibytes)}\"]"));
        using var message = new HttpRequestMessage(HttpMethod.Post, "api/events/sms") { Content = body };
        message.Headers.TransferEncodingChunked = !saysItsLength;
        message.Headers.ExpectContinue = true; // So that the answer comes before the body has to be taken in.
        using var answer = await stage.Http.SendAsync(message);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("send fewer events at once", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await OthersAreServedAsync();
    }

    [Fact]
    public async Task An_empty_body_is_refused_with_what_to_send()
    {
        using var nothing = new ByteArrayContent([]);
        using var answer = await stage.Http.PostAsync(new Uri("api/events/sms", UriKind.Relative), nothing);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("send the events as JSON", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_phone_gets_a_neutral_reply_once_a_day_and_becomes_a_task()
    {
        const string Stranger = "+18135577001";
        await stage.TextAsync(Stranger, TrialStage.Sender, "Who is this?");
        await stage.TextAsync(Stranger, TrialStage.Sender, "Hello?");
        Assert.Equal(["This line is automated and cannot read your text. Questions: 813-555-0129."], stage.TextsTo(Stranger));
        var task = Assert.Single(await stage.TasksAsync(TrialStage.Study, TrialStage.Site), task => task.Kind == TaskKind.FindUnknownPhone);
        Assert.DoesNotContain("5577001", task.Cause, StringComparison.Ordinal);

        await stage.PassAsync(TimeSpan.FromHours(25));
        await stage.TextAsync(Stranger, TrialStage.Sender, "Hello again?");
        Assert.Equal(2, stage.TextsTo(Stranger).Count);
        await OthersAreServedAsync();
    }

    [Fact]
    public async Task A_text_to_a_number_of_no_study_becomes_a_task_and_is_not_answered()
    {
        const string Stranger = "+18135577002";
        Assert.Equal(HttpStatusCode.OK, await stage.PostEventsAsync($"[{TextEvent("no-study", Stranger, "Hello?", to: "18005550000")}]"));
        Assert.Single(await stage.TasksAsync(), task => task.Cause.Contains("no-study", StringComparison.Ordinal));
        Assert.Empty(stage.TextsTo(Stranger));
    }

    [Fact]
    public async Task A_delivery_report_that_is_not_about_our_texts_changes_nothing()
    {
        var failures = Failures();
        const string Report = """
            {"id":"r","eventType":"Microsoft.Communication.SMSDeliveryReportReceived","eventTime":"2026-01-05T15:00:00Z",
             "data":{"messageId":"r-1","from":"18135550128","to":"+18135577003","deliveryStatus":"Delivered","deliveryStatusDetails":"No error."}}
            """;
        Assert.Equal(HttpStatusCode.OK, await stage.PostEventsAsync($"[{Report}]"));
        Assert.Equal(failures, Failures());
        await OthersAreServedAsync();
    }

    private long Failures() => stage.Machine.Host.Counts.Snapshot().Values.Sum(count => count.Failures);

    private async Task OthersAreServedAsync()
    {
        var person = await PromptedAsync();
        await stage.TextAsync(person, "3 4 2");
        Assert.Equal("completed", (await stage.OccasionAsync(person, "baseline")).GetProperty("status").GetString());
    }

    private async Task<Volunteer> PromptedAsync()
    {
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Single(stage.TextsTo(person));
        return person;
    }

    private async Task<IReadOnlyList<string>> UnreadableAsync() =>
        [.. (await stage.TasksAsync()).Where(task => task.Kind == TaskKind.LookAtUnreadableEvent).Select(task => task.Cause)];

    /// <summary>What the inbox keeps under the day and the id that a task names.</summary>
    private async Task<string?> KeptAsync(string cause)
    {
        var entry = await stage.Port<IInbox>().ReadAsync(new InboxKey(cause.Split(' ')[0], cause.Split(' ')[1]), CancellationToken.None);
        return entry is { Kind: InboxKind.Unreadable } ? entry.Raw : null;
    }

    private string TextEvent(string id, string from, string text, string to = "18135550128") => $$"""
        {"id":"{{id}}","topic":"t","subject":"s","eventType":"Microsoft.Communication.SMSReceived","dataVersion":"1.0","metadataVersion":"1",
         "eventTime":"{{stage.Time.GetUtcNow():O}}","data":{"messageId":"{{id}}","from":"{{from.TrimStart('+')}}","to":"{{to}}","message":"{{text}}",
         "receivedTimestamp":"{{stage.Time.GetUtcNow():O}}"} }
        """;
}
