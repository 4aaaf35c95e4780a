using System.Net;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Participations;
using EmaPain.Local.Mailbox;
using EmaPain.Local.Trial;
using NodaTime;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed partial class AlertMailTests(StageFixture fixture) : IClassFixture<StageFixture>
{
    private const string Cry = "I want to kill myself";
    private readonly TrialStage stage = fixture.Stage;

    [Fact]
    public async Task A_cry_for_help_is_answered_at_once_and_mailed_without_health_data()
    {
        var (person, mail) = await CryAsync();
        Assert.Contains("988", stage.TextsTo(person)[^1], StringComparison.Ordinal);
        Assert.Equal(["on-call@example.org"], mail.To);
        var all = $"{mail.Subject}\n{mail.Text}\n{mail.Html}";
        string[] secrets =
        [
            person.Phone, person.Phone[2..], $"{person.Phone[2..5]}-{person.Phone[5..8]}-{person.Phone[8..]}", TrialStage.Study, "Mission Reconnect", "NCT03593772",
            TrialStage.Site, Cry, "kill", "suicide", "crisis", "pain", "stress", "PTSD", "veteran", "baseline", "988",
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch($@"\b{person.Id}\b", all);
    }

    [Fact]
    public async Task Looking_at_the_page_acknowledges_nothing_and_the_button_does()
    {
        var (person, mail) = await CryAsync();
        for (var scanner = 0; scanner < 3; scanner++)
        {
            var (status, page) = await PageAsync(HttpMethod.Get, LinkIn(mail));
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains("I take this on", page, StringComparison.Ordinal);
            Assert.DoesNotContain(person.Phone[2..], page, StringComparison.Ordinal);
            Assert.DoesNotContain(Cry, page, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await stage.ShowAsync(person)).GetProperty("openAlerts").GetInt32());
        Assert.Contains("taken on", (await PageAsync(HttpMethod.Post, LinkIn(mail))).Page, StringComparison.Ordinal);
        Assert.Equal(0, (await stage.ShowAsync(person)).GetProperty("openAlerts").GetInt32());
    }

    [Fact]
    public async Task A_used_link_says_that_the_alert_is_taken_on_and_does_nothing_more()
    {
        var (person, mail) = await CryAsync();
        await PageAsync(HttpMethod.Post, LinkIn(mail));
        var (status, page) = await PageAsync(HttpMethod.Post, LinkIn(mail));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("taken on", page, StringComparison.Ordinal);
        Assert.DoesNotContain("I take this on", (await PageAsync(HttpMethod.Get, LinkIn(mail))).Page, StringComparison.Ordinal);
        Assert.Equal(0, (await stage.ShowAsync(person)).GetProperty("openAlerts").GetInt32());
    }

    [Fact]
    public async Task A_link_whose_time_is_over_acknowledges_nothing_and_says_whom_to_ask()
    {
        var (person, mail) = await CryAsync();
        await stage.PassAsync(TimeSpan.FromDays(8));
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            var (status, page) = await PageAsync(method, LinkIn(mail));
            Assert.Equal(HttpStatusCode.Gone, status);
            Assert.Contains("coordinator", page, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await stage.ShowAsync(person)).GetProperty("openAlerts").GetInt32());
    }

    [Fact]
    public async Task A_tampered_link_acknowledges_nothing()
    {
        var (person, mail) = await CryAsync();
        var token = LinkIn(mail).Query["?token=".Length..];
        for (var place = 0; place < token.Length; place += 7)
        {
            var changed = token[..place] + (token[place] == 'A' ? 'B' : 'A') + token[(place + 1)..];
            Assert.Equal(HttpStatusCode.NotFound, (await PageAsync(HttpMethod.Post, new Uri(LinkIn(mail), $"?token={changed}"))).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await PageAsync(HttpMethod.Post, new Uri(LinkIn(mail), $"?token={token[..^1]}"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PageAsync(HttpMethod.Post, new Uri(LinkIn(mail).GetLeftPart(UriPartial.Path)))).Status);
        Assert.Equal(1, (await stage.ShowAsync(person)).GetProperty("openAlerts").GetInt32());
    }

    /// <summary>The report as Azure's documentation shows it, but for the two ids and the status.</summary>
    [Fact]
    public async Task A_mail_that_comes_back_gives_the_coordinator_an_address_to_mend()
    {
        var (person, _) = await CryAsync();
        var sent = await new TableServiceClient(stage.Machine.Storage.Operations).GetTableClient("Alerts")
            .QueryAsync<TableEntity>($"PartitionKey gt 'mail:' and PartitionKey lt 'mail;' and Participant eq '{person.Id}'").SingleAsync();
        var mail = sent.PartitionKey["mail:".Length..];
        var report = $$"""
            [{"id":"{{Guid.CreateVersion7()}}","topic":"/subscriptions/{subscription-id}","subject":"sender/senderid@azure.com/message/{{mail}}","data":{
            "sender":"senderid@azure.com","recipient":"receiver@azure.com","messageId":"{{mail}}","status":"Bounced","deliveryStatusDetails":{
            "statusMessage":"Status Message"},"deliveryAttemptTimeStamp":"2026-01-05T15:20:20.2855749+00:00"},
            "eventType":"Microsoft.Communication.EmailDeliveryReportReceived","dataVersion":"1.0","metadataVersion":"1","eventTime":"2026-01-05T15:20:20.822Z"}]
            """;
        Assert.Equal(HttpStatusCode.OK, await stage.PostEventsAsync(report));
        Assert.Equal(HttpStatusCode.OK, await stage.PostEventsAsync(report));
        var alert = (await stage.ShowAsync(person)).GetProperty("alerts")[0].GetProperty("alert").GetString();
        var task = Assert.Single(await stage.TasksAsync(TrialStage.Study, TrialStage.Site), task => task.Kind == TaskKind.NameAlertOwner);
        Assert.Equal($"on-call {alert}", task.Cause);
        Assert.Contains(await stage.Port<IAlertBoard>().UntoldAsync(Instant.FromUtc(2030, 1, 1, 0, 0), CancellationToken.None), row => row.Alert.Value == alert);
    }

    [Fact]
    public async Task Signed_in_the_owner_of_an_urgent_alert_sees_whom_to_call_and_what_was_written_and_nobody_else_does()
    {
        var (person, mail) = await CryAsync();
        var (link, token) = (LinkIn(mail), LinkIn(mail).Query["?token=".Length..]);
        await PageAsync(HttpMethod.Post, link);
        Assert.DoesNotMatch($@"\b{person.Id}\b", (await PageAsync(HttpMethod.Get, link)).Page);
        Assert.Equal(HttpStatusCode.Unauthorized, (await FormAsync("api/alert-sign-in", cookie: null, Keys(token, "wrong"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await FormAsync($"api/alert-reveal?token={token}", "EmaPainStaff=rubbish", new() { ["what"] = "Phone" })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await FormAsync($"api/alert-record?token={token}", "EmaPainStaff=rubbish", new() { ["record"] = "contact reached" })).Status);

        var signedIn = await FormAsync("api/alert-sign-in", cookie: null, Keys(token, stage.Machine.Keys.Staff));
        Assert.Equal(HttpStatusCode.OK, signedIn.Status);
        Assert.Contains($"<dd>{person.Id}</dd>", signedIn.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Phone, signedIn.Page, StringComparison.Ordinal);
        Assert.Matches("httponly", signedIn.Cookie!.ToLowerInvariant());
        Assert.Matches("samesite=strict", signedIn.Cookie.ToLowerInvariant());
        var cookie = signedIn.Cookie.Split(';')[0];
        Assert.Contains(person.Phone, (await FormAsync($"api/alert-reveal?token={token}", cookie, new() { ["what"] = "Phone" })).Page, StringComparison.Ordinal);
        Assert.Contains(Cry, (await FormAsync($"api/alert-reveal?token={token}", cookie, new() { ["what"] = "Text" })).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await FormAsync($"api/alert-reveal?token={token}", cookie, new() { ["what"] = "7" })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await FormAsync($"api/alert-record?token={token}", cookie, new() { ["record"] = "close", ["shown"] = "1" })).Status);
        Assert.Contains("a contact attempt is recorded", (await FormAsync($"api/alert-record?token={token}", cookie, new() { ["record"] = "contact reached" })).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await FormAsync($"api/alert-reveal?token={token[..^2]}", cookie, new() { ["what"] = "Phone" })).Status);
    }

    private async Task<(Volunteer Person, ReceivedMail Mail)> CryAsync()
    {
        using var put = await stage.StaffAsync(
            HttpMethod.Put, $"api/staff/{TrialKeys.Coordinator}", new { study = TrialStage.Study, site = TrialStage.Site, role = "on-call", address = "on-call@example.org" });
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        var before = await stage.Machine.Mailbox.Inbox.WaitForAsync(stage.Machine.Mails.Accepted, patience.Token);
        await stage.TextAsync(person, Cry);
        var after = await stage.Machine.Mailbox.Inbox.WaitForAsync(before.Count + 1, patience.Token);
        return (person, Assert.Single(after, mail => before.All(earlier => earlier.Id != mail.Id)));
    }

    private static Dictionary<string, string> Keys(string token, string key) => new() { ["state"] = token, ["person"] = TrialKeys.Coordinator, ["key"] = key };

    private async Task<(HttpStatusCode Status, string Page, string? Cookie)> FormAsync(string path, string? cookie, Dictionary<string, string> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields),
        };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await stage.Http.SendAsync(request);
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.FirstOrDefault(one => one.StartsWith("EmaPainStaff=", StringComparison.Ordinal)) : null;
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), cookies);
    }

    private async Task<(HttpStatusCode Status, string Page)> PageAsync(HttpMethod method, Uri link)
    {
        using var answer = await stage.Http.SendAsync(new HttpRequestMessage(method, link));
        await stage.SettleAsync();
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static Uri LinkIn(ReceivedMail mail) => new(Link().Match(mail.Text).Value);

    [GeneratedRegex(@"http://\S+/api/alerts\?token=\S+")]
    private static partial Regex Link();
}
