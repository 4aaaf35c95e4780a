using System.Globalization;
using System.Text.RegularExpressions;
using EmaPain.App.Alerting;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Casework;

/// <summary>A small story with prompts, answers, money, alerts, a stranger, a cry for help and a STOP; and what it leaves behind.</summary>
internal static partial class CrashStory
{
    public const string CryForHelp = "I want to kill myself";

    public static async Task PlayAsync(AppStage stage)
    {
        await PutStaffAsync(stage, "dr-lee", "clinician");
        await PutStaffAsync(stage, "dr-kim", "on-call");
        await stage.ActivateAsync(AppStage.Ann);
        await stage.SettleAsync();
        var prompt = stage.Carrier.WentOut[0];
        await stage.EventsAsync($"report|r-1|{prompt.Tag}|Delivered", "neither text nor report");
        await stage.EventsAsync(LineEvents.Text("t-baseline", AppStage.Phone, AppStage.Sender, "2 2 2"));
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.AssessmentCompleted(new OccasionId("assessment-baseline")));
        await stage.SettleAsync();

        stage.Clock.MoveTo(AppStage.Monday + Duration.FromDays(7));
        await stage.SettleAsync();
        await stage.EventsAsync(LineEvents.Text("t-week-1", AppStage.Phone, AppStage.Sender, "5 2 2"));
        await stage.SettleAsync();
        var link = stage.Mailer.Taken[0].Text.Split('\n').First(line => line.StartsWith("https", StringComparison.Ordinal)).Trim();
        await stage.UntilDoneAsync(() => stage.Get<AlertDesk>().TakeOnAsync(link.Split('=')[^1], AppStage.Cancel));
        await stage.SettleAsync();

        stage.Clock.MoveTo(AppStage.Monday + Duration.FromDays(8));
        await stage.EventsAsync(
            LineEvents.Text("t-1", "+18135550199", AppStage.Sender, "who is this"), LineEvents.Text("t-2", AppStage.Phone, AppStage.Sender, CryForHelp));
        await stage.SettleAsync();
        await stage.EventsAsync(LineEvents.Text("t-3", AppStage.Phone, AppStage.Sender, "STOP"));
        await stage.SettleAsync();
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.AdverseEvent());
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.Withdrawal());
        await stage.SettleAsync();
    }

    /// <summary>
    /// All that is left behind, without instants that a second try may move, and without the alert "unjudged", and its task, that a cry for help
    /// rightly raises on top when its first try fails.
    /// </summary>
    public static async Task<IReadOnlyList<string>> EndAsync(AppStage stage)
    {
        var person = await stage.PersonAsync(AppStage.Ann);
        var tasks = new List<string>();
        foreach (var (study, site) in new[] { ("mission-reconnect", "south"), ("all", "all") })
        {
            tasks.AddRange((await stage.Tasks.OpenAsync(new StudyId(study), new SiteId(site), AppStage.Cancel))
                .Where(task => task.Kind != TaskKind.ReadUnjudgedText)
                .Select(task => $"task {task.Kind} {task.Id}"));
        }

        var alerts = person.Alerts.Select(alert => stage.Alerts.FindAsync(person.Study, person.Site, alert.Id, AppStage.Cancel).Result);
        IEnumerable<string> all =
        [
            .. stage.Carrier.WentOut.Select(sms => $"text {sms.To.Value} {sms.Text}"),
            .. person.Alerts.SelectMany(alert => stage.Mailer.Taken.Where(mail => mail.Text.Contains(alert.Id.Value, StringComparison.Ordinal)))
                .Select(mail => $"mail {mail.To} {mail.Subject}"),
            .. tasks,
            .. alerts.Select(alert => $"alert {alert?.Alert} {alert?.Status}"),
            .. stage.Research.Rows.Select(row => $"row {row.Table} {row.Row} {Show(row.Columns)}"),
            .. stage.Audit.Entries.Select(entry => $"audit {entry.Request} {entry.Act} {entry.Outcome}"),
            .. stage.Queues.Waiting.Select(message => $"left {message.Queue} {message.Body}"),
            .. Instants().Replace(DomainJson.Write(person), "*").Split(',').Select((part, place) => $"person {place:000} {part}"),
        ];
        return [.. all.Order(StringComparer.Ordinal)];
    }

    private static async Task PutStaffAsync(AppStage stage, string id, string role)
    {
        var request = stage.Request();
        var form = new StaffForm(AppStage.Ann.Study, AppStage.South, new StaffRoleId(role), $"{id}@trial.example");
        Assert.IsType<StaffAnswer.Ok>(await stage.UntilDoneAsync(() => stage.Get<StaffDesk>().PutAsync(id, form, request, AppStage.Cancel)));
    }

    private static string Show(IReadOnlyDictionary<string, object?> columns) => string.Join(' ', columns
        .Where(column => column.Value is not (DateTimeOffset or double) && !column.Key.EndsWith("Local", StringComparison.Ordinal))
        .Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={column.Value}")));

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z?")]
    private static partial Regex Instants();
}
