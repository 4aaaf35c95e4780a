using System.Text.RegularExpressions;
using EmaPain.App.Ports;
using EmaPain.Local.Carrier;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed partial class LogSecrecyTests
{
    private const string Stranger = "+18135577201";
    private static readonly string[] Texts = ["3 4 2", "zebra crossing 77", "I want to kill myself zebra", "stranger zebra", "CHANGE pain 5", "HELP", "STOP"];

    [Fact]
    public async Task No_log_line_carries_a_phone_number_a_text_an_answer_or_the_token_of_an_alert_link()
    {
        using var logs = new LogCollector();
        var work = new HeldWork();
        var crash = new CrashPlan();
        await using var stage = await TrialStage.OpenAsync(options => options with
        {
            Hosting = hosting => hosting with { RetryDelay = TimeSpan.Zero },
            Change = services =>
            {
                work.Register(services);
                crash.Register(services);
                logs.Register(services);
            },
        });
        var people = await PlayAsync(stage, work, crash);
        var tokens = await FollowLinksAsync(stage);

        Assert.True(logs.Lines.Count > 100, "Hardly anything was logged: the collector does not listen.");
        Assert.Contains(logs.Lines, line => line.Contains("CrashException", StringComparison.Ordinal));
        string[] secrets =
        [
            .. people.Append(new Volunteer("", Stranger)).Select(person => person.Phone[2..]), .. Texts.Where(text => text.Length > 4), "zebra", "PST.pain",
            .. tokens, "rate your past week", "on-call@example.org", "not watched 24/7",
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(logs.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Everything that goes well and everything that fails.</summary>
    private static async Task<List<Volunteer>> PlayAsync(TrialStage stage, HeldWork work, CrashPlan crash)
    {
        using var put = await stage.StaffAsync(
            HttpMethod.Put, "api/staff/on-call-1", new { study = TrialStage.Study, site = TrialStage.Site, role = "on-call", address = "on-call@example.org" });
        List<Volunteer> people = [await stage.VolunteerAsync(), await stage.VolunteerAsync(), await stage.VolunteerAsync()];
        stage.Machine.Carrier.Faults.NextCall(new CallFault.AnswersBeforeAccepting());
        stage.Machine.Carrier.Faults.NextCall(new CallFault.Throttles(TimeSpan.FromSeconds(3)));
        stage.Machine.Carrier.Faults.NextTextTo(people[2].Phone, new TextFault.Refuses());
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await work.PassAsync(stage);
        foreach (var point in Enum.GetValues<CrashPoint>())
        {
            crash.Arm(people[0], point);
            await stage.TextAsync(people[0], Texts[(int)point % 2]);
            await work.PassAsync(stage);
        }

        foreach (var text in Texts)
        {
            await stage.TextAsync(people[1], text);
            await work.PassAsync(stage);
        }

        await stage.TextAsync(Stranger, TrialStage.Sender, "stranger zebra");
        await stage.PostEventsAsync("no JSON: +18135577201 says zebra {");
        await stage.PostEventsAsync("""[{"eventType":"Microsoft.Communication.SMSReceived","data":{"from":"8135577201x","message":"zebra"}}]""");
        await stage.Port<IQueues>().SendRawAsync(QueueNames.Inbound, "zebra 8135577201", CancellationToken.None);
        await stage.SettleAsync();
        (await stage.StaffAsync(HttpMethod.Put, $"api/studies/{TrialStage.Study}/participants/again", new { phone = people[0].Phone, site = "south", role = "veteran", zone = "America/New_York" })).Dispose();
        (await stage.StaffAsync(HttpMethod.Put, $"api/studies/{TrialStage.Study}/participants/again", new { phone = "8135577201 zebra", site = 7 })).Dispose();
        return people;
    }

    /// <summary>Opens every alert link that was mailed and presses the button there.</summary>
    private static async Task<IReadOnlyList<string>> FollowLinksAsync(TrialStage stage)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var mails = await stage.Machine.Mailbox.Inbox.WaitForAsync(stage.Machine.Mails.Accepted, patience.Token);
        var links = mails.Select(mail => Link().Match(mail.Text)).Where(link => link.Success).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            (await stage.Http.GetAsync(new Uri(link.Value))).Dispose();
            (await stage.Http.PostAsync(new Uri(link.Value), null)).Dispose();
        }

        await stage.SettleAsync();
        return [.. links.Select(link => link.Groups["token"].Value)];
    }

    [GeneratedRegex(@"http://\S+/api/alerts\?token=(?<token>\S+)")]
    private static partial Regex Link();
}
