using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EmaPain.EndToEnd.Tests.Trial;
using EmaPain.Local.Mailbox;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Browser;

/// <summary>What clinicians and coordinators look at, in headless Chromium at two widths, on a study whose urgent alerts climb and whose lesser ones wait for the morning.</summary>
public sealed partial class AlertLooksTests : IAsyncLifetime
{
    private const string Cry = "I want to kill myself";
    private TrialStage stage = null!;

    public async Task InitializeAsync() => stage = await TrialStage.OpenAsync(options => options with
    {
        Settings = new Dictionary<string, string?> { ["EmaPain:StudiesFolder"] = QuietStudies.Write(ClimbAndWait) },
    });

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [ChromiumFact]
    public async Task An_urgent_alert_from_its_mail_to_its_end_without_scripts_and_by_keyboard()
    {
        var mail = await CryAsync();
        var link = LinkIn(mail);
        await LookAsync("urgent", link, Web(mail), TrialKeys.Coordinator, stage.Machine.Keys.Staff, Cry);
        await LookAsync("link", "alert-page-closed", link, "There is nothing to do");
        await stage.PassAsync(TimeSpan.FromDays(8));
        await LookAsync("link", "alert-page-expired", link, "This link has expired");
    }

    [ChromiumFact]
    public async Task The_mails_of_the_morning()
    {
        await EmployAsync("clinician", "lee");
        await EmployAsync("coordinator", "kim");
        foreach (var _ in (int[])[1, 2, 3])
        {
            var person = await stage.VolunteerAsync();
            await stage.TextAsync(person, "these questions upset me");
            await stage.TextAsync(person, "STOP");
        }

        await stage.MorningAsync();
        var mails = await stage.MailsAsync();
        await LookAsync("mail", "digest-mail", Web(Assert.Single(mails, mail => mail.Subject == "3 study check-ins to look at today")));
        await LookAsync("mail", "task-mail", Web(Assert.Single(mails, mail => mail.Subject.StartsWith("3 open tasks", StringComparison.Ordinal))));
    }

    private static void ClimbAndWait(JsonNode study)
    {
        var alerts = study["alerts"]!;
        foreach (var rule in alerts["rules"]!.AsArray().Where(rule => rule!["trigger"]!.GetValue<string>() == "distress"))
        {
            rule!["level"] = "info";
        }

        alerts["levels"] = JsonNode.Parse("""
            [{ "level": "info", "role": "clinician", "telling": "daily" }, { "level": "review", "role": "clinician" },
            { "level": "urgent", "steps": [{ "role": "on-call", "acknowledgeWithin": { "hours": 1 } }] }]
            """);
    }

    private static Task LookAsync(params string[] arguments) => BrowserRun.SucceedsAsync("alert.mjs", arguments);

    private string Web(ReceivedMail mail) => new Uri(stage.Machine.Mailbox.Web, $"email/{mail.Id}/html").ToString();

    private async Task<ReceivedMail> CryAsync()
    {
        await EmployAsync("on-call", TrialKeys.Coordinator);
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.TextAsync(person, "3 4 2");
        await stage.PassAsync(TimeSpan.FromDays(14));
        await stage.TextAsync(person, "6 5 4");
        await stage.TextAsync(person, Cry);
        await stage.TextAsync(person, "4 4 4");
        return Assert.Single(await stage.MailsAsync(), mail => mail.Subject.StartsWith("Urgent", StringComparison.Ordinal));
    }

    private async Task EmployAsync(string role, string id)
    {
        using var put = await stage.StaffAsync(
            HttpMethod.Put, $"api/staff/{id}", new { study = TrialStage.Study, site = TrialStage.Site, role, address = $"{id}@example.org" });
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
    }

    private static string LinkIn(ReceivedMail mail) => Link().Match(mail.Text).Value;

    [GeneratedRegex(@"http://\S+/api/alerts\?token=\S+")]
    private static partial Regex Link();
}
