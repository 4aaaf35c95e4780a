using System.Diagnostics;
using EmaPain.App.Alerting;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Surveys;
using EmaPain.App.Telemetry;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Replies;

/// <summary>Judges an event of the inbox. A text that cannot be judged raises an alert instead: a cry for help at once, any text at its third try, one that kills the worker at its fourth (decision 6).</summary>
public sealed class InboundJudgement(
    IInbox inbox, IEventReader reader, IContacts contacts, CaseDesk desk, StrayTexts strays, GivenUpTexts givenUp, MailReports mails,
    SurveyJudgement surveys, TextScreen screen, ScreeningDrill drill, ITaskBoard tasks, TimeProvider time, ILogger<InboundJudgement> log)
{
    /// <summary>So many tries that fail are no passing fault.</summary>
    internal const int TriesBeforeAlert = 3;

    /// <summary>What a text is to the engine, whichever participation it is judged in.</summary>
    public static InputId InputOf(CarrierEvent.TextReceived text) => new(NameBasedId.Of("sms", text.MessageId).ToString());

    /// <param name="message">Which event.</param>
    /// <param name="dequeued">How often the message was taken from the queue, 1 and up.</param>
    /// <param name="cancel">Stops between steps.</param>
    public async Task JudgeAsync(InboundMessage message, long dequeued, CancellationToken cancel)
    {
        Activity.Current?.SetTag(TelemetryNames.Event, message.Key.Id);
        if (ScreeningDrill.IsDrill(message.Key))
        {
            await drill.PassAsync(cancel);
            return;
        }

        if (SurveyIntake.IsReport(message.Key))
        {
            await surveys.JudgeAsync(message.Key, dequeued, cancel);
            return;
        }

        switch (await ReadAsync(message.Key, dequeued, cancel))
        {
            case CarrierEvent.TextReceived text:
                await HearAsync(message.Key, text, dequeued, cancel);
                break;
            case CarrierEvent.Delivered delivered:
                await LearnAsync(delivered, cancel);
                break;
            case CarrierEvent.MailBounced bounced:
                await mails.LearnAsync(bounced, cancel);
                break;
            case CarrierEvent.MailArrived arrived:
                await mails.LearnAsync(arrived, cancel);
                break;
            case CarrierEvent.Unreadable unreadable:
                await strays.HearAsync(message.Key, new CarrierEvent.TextReceived(message.Key.Id, unreadable.From, unreadable.To, unreadable.Raw, time.Now()), cancel);
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

    /// <summary>A text that was tried before and raised nothing killed whoever worked on it: the alert comes first, lest it never does.</summary>
    private async Task HearAsync(InboxKey inboxKey, CarrierEvent.TextReceived text, long dequeued, CancellationToken cancel)
    {
        var attempts = new Attempts(cancel);
        if (dequeued > TriesBeforeAlert)
        {
            await attempts.TryAsync(() => givenUp.AlertAsync(inboxKey, text, cancel));
        }

        await attempts.TryAsync(() => JudgeTextAsync(inboxKey, text, dequeued, cancel));
        attempts.Report();
    }

    private async Task JudgeTextAsync(InboxKey inboxKey, CarrierEvent.TextReceived text, long dequeued, CancellationToken cancel)
    {
        var isCry = true;
        var outcome = TelemetryNames.Failed;
        try
        {
            isCry = screen(text.Text) is not null;
            outcome = await AssignAsync(inboxKey, text, cancel);
        }
        catch (Exception e) when (isCry || (dequeued >= TriesBeforeAlert && e is not EffectsLeftOpenException))
        {
            log.LogError(e, "Text {Message} could not be judged; staff are to be alerted.", text.MessageId);
            await strays.AlertUnjudgedAsync(inboxKey, text, cancel);
            throw;
        }
        finally
        {
            TrialMetrics.ReplyJudged(outcome, time.Now() - text.ReceivedAt);
        }
    }

    /// <summary>Whose text it was, in a word for the metrics.</summary>
    private async Task<string> AssignAsync(InboxKey inboxKey, CarrierEvent.TextReceived text, CancellationToken cancel)
    {
        var input = InputOf(text);
        if (text is { From: { } from, To: { } to }
            && await contacts.UseOfAsync(from, to, cancel) is { } use
            && await desk.DecideAsync(use.Key, new Input.TextArrived(input, text.Text, text.ReceivedAt), new Writer(from, inboxKey), cancel) is CaseOutcome.Done)
        {
            return TelemetryNames.Judged;
        }

        // Nobody's phone, or that of somebody whose enrolment broke off half-way.
        await strays.TakeAsync(inboxKey, text, input, cancel);
        return TelemetryNames.Stranger;
    }

    private async Task LearnAsync(CarrierEvent.Delivered delivered, CancellationToken cancel)
    {
        if (TextTag.Read(delivered.Tag) is not var (key, effect))
        {
            log.LogInformation("Delivery report {Message} has no tag of ours.", delivered.MessageId);
            return;
        }

        var input = new InputId(NameBasedId.Of("report", delivered.MessageId, delivered.Report.ToString()).ToString());
        await desk.DecideAsync(key, new Input.DeliveryReported(input, effect, delivered.Report, delivered.ReceivedAt), writer: null, cancel);
    }
}
