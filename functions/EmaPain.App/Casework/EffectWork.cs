using System.Collections.Immutable;
using EmaPain.App.Alerting;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.App.Tasks;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Casework;

/// <summary>
/// Carries out the effects of a decision: what wakes others first, then texts, rows for researchers last, so that one writing serves both.
/// One that fails keeps no other from being done: a cry for help is answered even if no task can be raised.
/// </summary>
public sealed class EffectWork(
    IParticipations participations, IDueBook dueBook, IQueues queues, ITaskBoard tasks, IAlertBoard alerts, IAccounts accounts, IResearchTables research, IStudies studies, ISurveyBook surveys,
    TextSending sending, PhoneSettling settling, Erasure erasure, TimeProvider time)
{
    /// <summary>A queue takes no message for more than 7 days ahead.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(6);

    public async Task<LoadedParticipation> CarryOutAsync(
        LoadedParticipation loaded, InputId input, Step step, ImmutableArray<OutgoingText> texts, Writer? writer, CancellationToken cancel)
    {
        var attempts = new Attempts(cancel);
        foreach (var effect in step.Effects)
        {
            await attempts.TryAsync(() => CarryOutAsync(loaded.Participation, input, effect, cancel));
        }

        var latest = loaded;
        var later = new List<Step>();
        var waits = new List<TimeSpan>();
        foreach (var text in texts)
        {
            await attempts.TryAsync(async () =>
            {
                var sent = await sending.SendAsync(latest, text, writer, cancel);
                latest = sent.After;
                later.AddRange(sent.Step is { } outcome ? [outcome] : []);
                waits.AddRange(sent.Again is { } wait ? [wait] : []);
            });
        }

        foreach (var effect in later.SelectMany(outcome => outcome.Effects))
        {
            await attempts.TryAsync(() => CarryOutAsync(latest.Participation, input, effect, cancel));
        }

        if (waits.Count > 0)
        {
            // One message for all of them: each begets at most one, however many texts wait.
            await attempts.TryAsync(() => LookAgainAsync(new EffectsMessage(loaded.Participation.Key, input, EffectsLeft.Texts, writer?.Letter), waits.Min(), cancel));
        }

        await attempts.TryAsync(() => RefreshAsync(latest.Participation, [step, .. later], cancel));
        return attempts.Failure is { } failure
            ? throw new EffectsLeftOpenException($"What {input} of {loaded.Participation.Key} decided is not all carried out.", failure)
            : latest;
    }

    private Task CarryOutAsync(Participation person, InputId input, Effect effect, CancellationToken cancel) => effect switch
    {
        Effect.Due due => dueBook.EnterAsync(person.Key, studies.Of(person).SiteOf(person.Site).SenderNumber, due.At, time.Now(), cancel),
        Effect.RequestCompensation request => queues.SendAsync(
            QueueNames.Compensation, new OccasionMessage(person.Key, request.Occasion, request.Revision), TimeSpan.Zero, cancel),
        Effect.RequestScreening request => queues.SendAsync(
            QueueNames.Screening, new OccasionMessage(person.Key, request.Occasion, request.Revision), TimeSpan.Zero, cancel),
        Effect.ListSurvey survey => surveys.EnterAsync(survey.Survey, person.Key, survey.Occasion, cancel),
        Effect.RefreshPayments => accounts.PutAsync(new AccountRow(person.Key, Account.Owed(person.Ledger), person.AsOf), cancel),
        Effect.RefreshAlert refresh => ListAsync(person, refresh.Alert, cancel),
        Effect.MailAlert mail => queues.SendAsync(QueueNames.Alerts, new AlertMessage(person.Key, mail.Alert, mail.Cause), TimeSpan.Zero, cancel),
        Effect.RaiseTask { AskedAt: { } askedAt } task => tasks.RaiseAnewAsync(TaskOf(person, task, askedAt), cancel),
        Effect.RaiseTask task => tasks.RaiseAsync(TaskOf(person, task, time.Now()), cancel),
        Effect.TellPeer tell => queues.SendAsync(
            QueueNames.Effects, new EffectsMessage(person.Key with { Participant = tell.Whom }, tell.Input, News: tell.News), TimeSpan.Zero, cancel),
        Effect.SettlePhone => settling.SettleAsync(person, cancel),
        Effect.EraseIdentity => erasure.CarryOutAsync(person.Key, input, cancel),
        _ => Task.CompletedTask,
    };

    private CoordinatorTask TaskOf(Participation person, Effect.RaiseTask task, Instant raisedAt) => TaskGuides.New(
        task.Id, person.Study, person.Site, task.Kind, person.StrayStudy is null ? person.Key.Participant : null, task.Cause, raisedAt, task.DueAt)
        with { TellsTheArm = Blinding.TellsTheArm(studies.Of(person), person, task) };

    private Task LookAgainAsync(EffectsMessage message, TimeSpan wait, CancellationToken cancel) =>
        queues.SendAsync(QueueNames.Effects, message, wait < LongestWait ? wait : LongestWait, cancel);

    /// <summary>The site's list comes before the mail: the page behind the mail's link finds the alert by it.</summary>
    private Task ListAsync(Participation person, AlertId id, CancellationToken cancel) =>
        person.Alerts.FirstOrDefault(alert => alert.Id == id) is { } alert
            ? alerts.PutAsync(AlertListing.RowOf(studies.Of(person), person, alert), cancel)
            : Task.CompletedTask;

    private async Task RefreshAsync(Participation person, ImmutableArray<Step> steps, CancellationToken cancel)
    {
        ResearchRow[] rows = [.. ResearchRows.Changed(studies.Of(person), person, steps), .. await EventsAsync(person, steps, cancel)];
        if (rows.Length > 0)
        {
            await research.WriteAsync(rows, cancel);
        }
    }

    /// <summary>All that happened to the alerts that were touched: rows that are there stay, and one that an outage kept from being written comes now.</summary>
    private async Task<IEnumerable<ResearchRow>> EventsAsync(Participation person, ImmutableArray<Step> steps, CancellationToken cancel)
    {
        var touched = steps.SelectMany(step => step.Effects).OfType<Effect.RefreshAlert>().Select(effect => effect.Alert).ToHashSet();
        return touched.Count == 0 || person.EnrolledAt is null
            ? []
            : ResearchRows.Of(studies.Of(person), person, await AlertEvents.OfAsync(participations.HistoryAsync(person.Key, cancel), touched, cancel));
    }
}
