using System.Collections.Immutable;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Casework;

/// <summary>Carries out the effects of a decision. Texts go first, rows for researchers last, so that one writing serves both.</summary>
public sealed class EffectWork(
    IDueBook dueBook, IQueues queues, ITaskBoard tasks, IAlertBoard alerts, IResearchTables research, IStudies studies, TextSending sending, TimeProvider time)
{
    public async Task<LoadedParticipation> CarryOutAsync(
        LoadedParticipation loaded, ImmutableArray<Effect> effects, ImmutableArray<OutgoingText> texts, PhoneNumber? phone, CancellationToken cancel)
    {
        foreach (var effect in effects)
        {
            await CarryOutAsync(loaded.Participation, effect, cancel);
        }

        var latest = loaded;
        var later = new List<Effect>(effects);
        foreach (var text in texts)
        {
            (latest, var more) = await sending.SendAsync(latest, text, phone, cancel);
            later.AddRange(more);
        }

        foreach (var effect in later.Skip(effects.Length))
        {
            await CarryOutAsync(latest.Participation, effect, cancel);
        }

        await RefreshAsync(latest.Participation, [.. later.Distinct()], cancel);
        return latest;
    }

    private Task CarryOutAsync(Participation person, Effect effect, CancellationToken cancel) => effect switch
    {
        Effect.Due due => dueBook.EnterAsync(person.Key, studies.Of(person).SiteOf(person.Site).SenderNumber, due.At, time.Now(), cancel),
        Effect.RequestCompensation request => queues.SendAsync(
            QueueNames.Compensation, new OccasionMessage(person.Key, request.Occasion, request.Revision), TimeSpan.Zero, cancel),
        Effect.RequestScreening request => queues.SendAsync(
            QueueNames.Screening, new OccasionMessage(person.Key, request.Occasion, request.Revision), TimeSpan.Zero, cancel),
        Effect.MailAlert mail => queues.SendAsync(QueueNames.Alerts, new AlertMessage(person.Key, mail.Alert, mail.Cause), TimeSpan.Zero, cancel),
        Effect.RaiseTask task => tasks.RaiseAsync(
            new CoordinatorTask(task.Id, person.Study, person.Site, task.Kind, $"{person.Key} {task.Cause}", time.Now()), cancel),
        _ => Task.CompletedTask,
    };

    private async Task RefreshAsync(Participation person, ImmutableArray<Effect> effects, CancellationToken cancel)
    {
        foreach (var refresh in effects.OfType<Effect.RefreshAlert>())
        {
            if (person.Alerts.FirstOrDefault(alert => alert.Id == refresh.Alert) is { } alert)
            {
                await alerts.PutAsync(
                    new AlertRow(person.Study, person.Site, alert.Id, person.Key, alert.Rule, alert.Level, alert.Status, alert.Reply, alert.RaisedAt, person.Sequence),
                    cancel);
            }
        }

        var rows = ResearchRows.Of(studies.Of(person), person, effects);
        if (rows.Count > 0)
        {
            await research.WriteAsync(rows, cancel);
        }
    }
}
