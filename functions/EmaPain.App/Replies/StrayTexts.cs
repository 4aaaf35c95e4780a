using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Tasks;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Replies;

/// <summary>Texts of nobody known, and texts that could not be judged: whoever answers for the number that was written to learns of them (decision 6).</summary>
public sealed class StrayTexts(IContacts contacts, IStudies studies, CaseDesk desk, TextScreen screen, ITaskBoard tasks, TimeProvider time, ILogger<StrayTexts> log)
{
    private static readonly StudyId Unknown = new("unknown");
    private static readonly StudyId Unjudged = new("unjudged");

    /// <summary>Whom a phone that nobody enrolled stands for, by the site that it wrote to.</summary>
    public static ParticipationKey KeyOf(string phone, StudyId study, SiteId site) => new(Unknown, new ParticipantId($"{phone}-{study}-{site}"));

    /// <summary>Whom all those stand for who wrote to a site and cannot be answered.</summary>
    public static ParticipationKey UnanswerableOf(StudyId study, SiteId site) => new(Unknown, new ParticipantId($"unanswerable-{study}-{site}"));

    /// <summary>What a text that could not be judged is to the engine at a site.</summary>
    public static InputId UnjudgedInputOf(InboxKey letter, StudyId study, SiteId site) =>
        new(NameBasedId.Of("unjudged", letter.Day, letter.Id, study.Value, site.Value).ToString());

    /// <summary>A text that belongs to no participation.</summary>
    public async Task TakeAsync(InboxKey letter, CarrierEvent.TextReceived text, InputId input, CancellationToken cancel)
    {
        if (text is { From: { } from, To: { } to } && studies.ByNumber(to) is var (study, site))
        {
            // A stranger is another one to each sender number: whoever answers for that number's site is alerted, and it answers.
            await desk.DecideAsync(KeyOf(contacts.PseudonymOf(from), study.Id, site.Id), new Input.StrangerWrote(input, study.Id, site.Id, text.Text), new Writer(from, letter), cancel);
            return;
        }

        await AtEachSiteAsync(letter, text, (study, site) => TakeUnanswerableAsync(letter, text, input, study, site, cancel), cancel);
    }

    /// <summary>What could not be read may be a cry for help all the same; then it is a text that could not be judged.</summary>
    public Task HearAsync(InboxKey letter, CarrierEvent.TextReceived text, CancellationToken cancel) =>
        MayBeCry(text) ? AlertUnjudgedAsync(letter, text, cancel) : Task.CompletedTask;

    /// <summary>Raises the urgent alert of a text that could not be judged.</summary>
    public Task AlertUnjudgedAsync(InboxKey letter, CarrierEvent.TextReceived text, CancellationToken cancel) =>
        AtEachSiteAsync(letter, text, (study, site) => AlertAsync(letter, WriterOf(letter, text), study, site, cancel), cancel);

    /// <summary>The same of a text that may have killed whoever worked on it: it is not screened again, and may be a cry whomever it was written to.</summary>
    public async Task AlertUnscreenedAsync(InboxKey letter, CarrierEvent.TextReceived text, CancellationToken cancel)
    {
        var sites = from owner in OwnerOf(text) is { } known ? [known] : studies.Sites() select (owner.Study.Id, owner.Site.Id);
        await AlertAsync(letter, WriterOf(letter, text), sites, cancel);
    }

    /// <summary>The same at these sites of what was no text, and of which nobody knows who wrote it.</summary>
    public Task AlertUnjudgedAsync(InboxKey letter, IEnumerable<(StudyId Study, SiteId Site)> sites, CancellationToken cancel) =>
        AlertAsync(letter, writer: null, sites, cancel);

    private async Task AlertAsync(InboxKey letter, Writer? writer, IEnumerable<(StudyId Study, SiteId Site)> sites, CancellationToken cancel)
    {
        var attempts = new Attempts(cancel);
        foreach (var (study, site) in sites)
        {
            await attempts.TryAsync(() => AlertAsync(letter, writer, study, site, cancel));
        }

        attempts.Report();
    }

    private static Writer? WriterOf(InboxKey letter, CarrierEvent.TextReceived text) => text.From is { } from ? new Writer(from, letter) : null;

    private async Task AlertAsync(InboxKey letter, Writer? writer, StudyId study, SiteId site, CancellationToken cancel)
    {
        var input = UnjudgedInputOf(letter, study, site);
        await desk.DecideAsync(new ParticipationKey(Unjudged, new ParticipantId(input.Value)), new Input.TextUnjudged(input, study, site), writer, cancel);
        await AskToReadAsync(letter, study, site, cancel);
    }

    /// <summary>Who cannot be answered is one to each site: its alert is raised once and repeated, and each text has a task that leads to it.</summary>
    private async Task TakeUnanswerableAsync(
        InboxKey letter, CarrierEvent.TextReceived text, InputId input, StudyId study, SiteId site, CancellationToken cancel)
    {
        await desk.DecideAsync(UnanswerableOf(study, site), new Input.UnanswerableWrote(input, study, site, text.Text), writer: null, cancel);
        await AskToReadAsync(letter, study, site, cancel);
    }

    /// <summary>The site of the number that was written to. A cry for help to a number of no study goes to every site: one of them can help.</summary>
    private async Task AtEachSiteAsync(InboxKey letter, CarrierEvent.TextReceived text, Func<StudyId, SiteId, Task> act, CancellationToken cancel)
    {
        var attempts = new Attempts(cancel);
        var owner = OwnerOf(text);
        if (owner is null)
        {
            await attempts.TryAsync(() => ReportNumberAsync(letter, cancel));
        }

        foreach (var (study, site) in owner is { } known ? [known] : MayBeCry(text) ? studies.Sites() : [])
        {
            await attempts.TryAsync(() => act(study.Id, site.Id));
        }

        attempts.Report();
    }

    private (StudyDefinition Study, Site Site)? OwnerOf(CarrierEvent.TextReceived text) => text.To is { } to ? studies.ByNumber(to) : null;

    /// <summary>A text that cannot be screened may be one.</summary>
    private bool MayBeCry(CarrierEvent.TextReceived text)
    {
        try
        {
            return screen(text.Text) is not null;
        }
        catch (Exception e)
        {
            log.LogError(e, "Text {Message} could not be screened; it is taken for a cry for help.", text.MessageId);
            return true;
        }
    }

    private Task ReportNumberAsync(InboxKey letter, CancellationToken cancel) => tasks.RaiseAsync(
        TaskGuides.New(
            new TaskId(NameBasedId.Of("task", "number", letter.Day, letter.Id).ToString()), TaskGuides.NoStudy, TaskGuides.NoSite, TaskKind.FindUnknownPhone,
            participant: null, $"{letter.Day} {letter.Id}", time.Now()),
        cancel);

    private Task AskToReadAsync(InboxKey letter, StudyId study, SiteId site, CancellationToken cancel) => tasks.RaiseAsync(
        TaskGuides.New(
            new TaskId(NameBasedId.Of("task", "unjudged", letter.Day, letter.Id, study.Value, site.Value).ToString()), study, site, TaskKind.ReadUnjudgedText,
            participant: null, $"{letter.Day} {letter.Id}", time.Now()),
        cancel);
}
