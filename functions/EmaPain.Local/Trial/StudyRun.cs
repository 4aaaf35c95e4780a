using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Local.Carrier.Phones;
using EmaPain.Local.Clocks;
using EmaPain.Local.Cohort;
using EmaPain.Local.Cohort.Doors;
using EmaPain.Local.Cohort.Planning;
using EmaPain.Local.Reckoning;
using EmaPain.Oracle.Published;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.Local.Trial;

/// <summary>Plays one study from the first enrolment to the last window, and reckons what came of it.</summary>
public static class StudyRun
{
    /// <summary>A Monday two months before the change to daylight saving time, so that every trial lives through one.</summary>
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    public static async Task<TrialResult> PlayAsync(StudyRunOptions options, IProgress progress, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var study = PublishedStudy.Read(await File.ReadAllTextAsync(options.StudyFile, cancel));
        var plan = CohortPlanner.Plan(study, options.Participants, options.Seed, Start);
        var time = new VirtualTime(Start);
        await using var machine = await TrialMachine.StartAsync(
            new TrialMachineOptions { Time = time, Folder = options.Folder, Change = options.Change, Settings = SettingsOf(options) }, cancel);
        MailTroubles.Plan(machine, time, plan.Truth.Staff);
        using var http = new HttpClient { BaseAddress = machine.Host.Address };
        var cohort = new VirtualCohort(
            plan,
            new CarrierDoor(machine.Carrier),
            new StaffDoor(http, TrialKeys.Coordinator, machine.Keys.Staff),
            new MailboxDoor(machine.Mailbox.Inbox, http, token => AlertOf(machine, token), () => machine.Mails.Accepted),
            new StaffDoor(http, TrialKeys.Bookkeeper, machine.Keys.Bookkeeping),
            new ArmDoor(machine.Research, study.Id),
            new SurveyDoor(http, machine.Keys.Surveys));
        using var hearing = machine.Carrier.Phones.Watch(text => cohort.Hear(text.To, text.Text, text.At));
        progress.Begin(study.Id, Start);
        var payDay = new PayDay(
            study.Id, options.Seed, new StaffDoor(http, TrialKeys.Coordinator, machine.Keys.Staff), new StaffDoor(http, TrialKeys.Bookkeeper, machine.Keys.Bookkeeping),
            () => machine.WhenSettledAsync(cancel));
        await new Conductor(machine, time, cohort, payDay.PayMeanwhileAsync, progress.Reach).PlayAsync(cancel);
        progress.End();
        var counts = machine.Host.Counts.Snapshot();
        var paid = await payDay.PayAsync(cancel);
        var seen = (await ObserveAsync(machine, cohort, cancel)).WithPayments(paid);
        seen = seen with { Concealed = await MailTroubles.ConcealedAsync(machine, seen.Calls, cancel) };
        options.Observed(seen);
        return TrialReckoning.Reckon(cohort.Plan, seen, watch.Elapsed.TotalSeconds, StorageCosts.Of(counts, seen));
    }

    /// <summary>
    /// Ids of strangers' texts rest on their phones' pseudonyms; the phones of a cohort are no secret, and the same seed has to give the same ids.
    /// The study is one of a folder of studies, as the app reads them.
    /// </summary>
    private static Dictionary<string, string?> SettingsOf(StudyRunOptions options) => new()
    {
        ["EmaPain:ContactKeys:PhoneHmacKey"] = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"cohort {options.Seed}"))),
        [TrialSettings.Folder] = Directory.GetParent(options.StudyFile)!.Parent!.FullName,
    };

    /// <summary>Whom staff call back they know from the page; here the token tells it.</summary>
    private static string AlertOf(TrialMachine machine, string token) =>
        machine.Host.Services.GetRequiredService<IAlertLinks>().Read(token) is AlertLinkReading.Valid valid ? valid.Link.Alert.Value : "";

    private static async Task<Observation> ObserveAsync(TrialMachine machine, VirtualCohort cohort, CancellationToken cancel)
    {
        var staff = cohort.Plan.Truth.Staff.Select(member => member.Phone).OfType<string>().ToHashSet();
        var texts = machine.Carrier.Phones.All.Where(text => text.Author == TextAuthor.Trial).ToLookup(text => staff.Contains(text.To));
        var seen = await new ResearchReader(machine.Research, cohort.Plan.Study.Id).ReadAsync(
            [.. texts[false].Select(text => new ObservedText(text.To, text.Text, text.Tag))],
            [.. cohort.Mails, .. texts[true].Select(text => new ObservedCall(text.To, text.At))],
            cancel);
        return seen with { HoldTasks = await HoldTaskReader.ReadAsync(new TableServiceClient(machine.Storage.Operations), cancel) };
    }
}
