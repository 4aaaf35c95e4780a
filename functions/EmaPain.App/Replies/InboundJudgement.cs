using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Screening;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Replies;

/// <summary>Judges an event of the inbox. A text that cannot be judged raises an alert instead: a cry for help at once, any text at its third try.</summary>
public sealed class InboundJudgement(
    IInbox inbox, IEventReader reader, IContacts contacts, IStudies studies, CaseDesk desk, ITaskBoard tasks, TimeProvider time,
    ILogger<InboundJudgement> log)
{
    private const int TriesBeforeAlert = 3;

    /// <param name="message">Which event.</param>
    /// <param name="dequeued">How often the message was taken from the queue, 1 and up.</param>
    /// <param name="cancel">Stops between steps.</param>
    public async Task JudgeAsync(InboundMessage message, long dequeued, CancellationToken cancel)
    {
        switch (await ReadAsync(message.Key, dequeued, cancel))
        {
            case CarrierEvent.TextReceived text:
                await JudgeTextAsync(message.Key, text, dequeued, cancel);
                break;
            case CarrierEvent.Delivered delivered:
                await LearnAsync(delivered, cancel);
                break;
            case CarrierEvent.NotForUs other:
                log.LogInformation("Inbox entry {Day} {Id} is not for us: {Why}", message.Key.Day, message.Key.Id, other.Why);
                break;
        }
    }

    /// <summary>What cannot even be read may be a text; nobody knows whose, so that all sites' coordinators are asked to look.</summary>
    private async Task<CarrierEvent> ReadAsync(InboxKey key, long dequeued, CancellationToken cancel)
    {
        try
        {
            return await inbox.ReadAsync(key, cancel) is { } entry
                ? reader.Read(entry)
                : throw new InvalidOperationException($"Inbox has no entry {key.Day} {key.Id}.");
        }
        catch (Exception e) when (dequeued >= TriesBeforeAlert)
        {
            log.LogError(e, "Inbox entry {Day} {Id} cannot be read; coordinators are asked to look.", key.Day, key.Id);
            await tasks.RaiseAsync(UnreadableEvent.TaskOf(key, time.Now()), cancel);
            throw;
        }
    }

    private async Task JudgeTextAsync(InboxKey inboxKey, CarrierEvent.TextReceived text, long dequeued, CancellationToken cancel)
    {
        var isCry = true;
        try
        {
            isCry = CrisisScreen.Screen(text.Text) is not null;
            await AssignAsync(text, new Writer(text.From, inboxKey), cancel);
        }
        catch (Exception e) when (isCry || dequeued >= TriesBeforeAlert)
        {
            log.LogError(e, "Text {Message} could not be judged; staff are to be alerted.", text.MessageId);
            await AlertUnjudgedAsync(inboxKey, text, cancel);
            throw;
        }
    }

    private async Task AssignAsync(CarrierEvent.TextReceived text, Writer writer, CancellationToken cancel)
    {
        var input = new InputId(NameBasedId.Of("sms", text.MessageId).ToString());
        if (await contacts.UseOfAsync(text.From, text.To, cancel) is { } use
            && await desk.DecideAsync(use.Key, new Input.TextArrived(input, text.Text, text.ReceivedAt), writer, cancel) is CaseOutcome.Done)
        {
            return;
        }

        // Nobody's phone, or that of somebody whose enrolment broke off half-way.
        if (studies.ByNumber(text.To) is var (study, site))
        {
            await desk.DecideAsync(StrangerKey(text.From, study.Id, site.Id), new Input.StrangerWrote(input, study.Id, site.Id, text.Text), writer, cancel);
        }
        else
        {
            await ReportNumberAsync(text.MessageId, cancel);
        }
    }

    /// <summary>A stranger is another one to each sender number: whoever answers for that number's site is alerted, and it answers.</summary>
    private ParticipationKey StrangerKey(PhoneNumber from, StudyId study, SiteId site) =>
        new(new StudyId("unknown"), new ParticipantId($"{contacts.PseudonymOf(from)}-{study}-{site}"));

    private Task ReportNumberAsync(string messageId, CancellationToken cancel) => tasks.RaiseAsync(
        new CoordinatorTask(
            new TaskId(NameBasedId.Of("task", "number", messageId).ToString()), new StudyId("all"), new SiteId("all"), TaskKind.FindUnknownPhone,
            $"a text to a number of no study: {messageId}", time.Now()),
        cancel);

    private async Task AlertUnjudgedAsync(InboxKey inboxKey, CarrierEvent.TextReceived text, CancellationToken cancel)
    {
        if (studies.ByNumber(text.To) is not var (study, site))
        {
            await ReportNumberAsync(text.MessageId, cancel);
            return;
        }

        var id = NameBasedId.Of("unjudged", inboxKey.Day, inboxKey.Id).ToString();
        var key = new ParticipationKey(new StudyId("unjudged"), new ParticipantId(id));
        await desk.DecideAsync(key, new Input.TextUnjudged(new InputId(id), study.Id, site.Id), new Writer(text.From, inboxKey), cancel);
        await tasks.RaiseAsync(
            new CoordinatorTask(
                new TaskId(NameBasedId.Of("task", "unjudged", id).ToString()), study.Id, site.Id, TaskKind.ReadUnjudgedText,
                $"unjudged~{id} lies in table Inbox at {inboxKey.Day} {inboxKey.Id}", time.Now()),
            cancel);
    }

    private async Task LearnAsync(CarrierEvent.Delivered delivered, CancellationToken cancel)
    {
        if (TextTag.Read(delivered.Tag) is not var (key, effect))
        {
            log.LogInformation("Delivery report {Message} has no tag of ours.", delivered.MessageId);
            return;
        }

        var input = new InputId(NameBasedId.Of("report", delivered.MessageId, delivered.Report.ToString()).ToString());
        await desk.DecideAsync(key, new Input.DeliveryReported(input, effect, delivered.Report), writer: null, cancel);
    }
}
