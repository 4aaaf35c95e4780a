using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Surveys;

/// <summary>
/// Finds out whose survey a report is about, and lets the engine decide on it. A flagged one that cannot be judged raises an alert at its third
/// try, one that kills the worker at its fourth (decision 6).
/// </summary>
public sealed class SurveyJudgement(
    IInbox inbox, ISurveyBook book, IParticipations participations, IStudies studies, CaseDesk desk, FlaggedReports flagged, ITaskBoard tasks,
    TimeProvider time, ILogger<SurveyJudgement> log)
{
    /// <param name="key">Where the report lies.</param>
    /// <param name="dequeued">How often its message was taken from the queue, 1 and up.</param>
    /// <param name="cancel">Stops between steps.</param>
    public async Task JudgeAsync(InboxKey key, long dequeued, CancellationToken cancel)
    {
        var attempts = new Attempts(cancel);
        if (dequeued > InboundJudgement.TriesBeforeAlert)
        {
            await attempts.TryAsync(() => flagged.AlertAsync(key, cancel));
        }

        await attempts.TryAsync(() => TryAsync(key, dequeued, cancel));
        attempts.Report();
    }

    private async Task TryAsync(InboxKey key, long dequeued, CancellationToken cancel)
    {
        try
        {
            var entry = await inbox.ReadAsync(key, cancel) ?? throw new InvalidOperationException($"Inbox has no entry {key.Day} {key.Id}.");
            await FollowAsync(key, DomainJson.Read<SurveyReport>(entry.Raw), cancel);
        }
        catch (Exception e) when (dequeued == InboundJudgement.TriesBeforeAlert)
        {
            log.LogError(e, "Survey report {Day} {Id} cannot be judged; staff are asked to look.", key.Day, key.Id);
            await AskToLookAsync(key, cancel);
            throw;
        }
    }

    private async Task FollowAsync(InboxKey key, SurveyReport report, CancellationToken cancel)
    {
        if (report.Survey is { } id && await book.FindAsync(id, cancel) is { } invited)
        {
            await FollowAsync(key, report, id, invited, cancel);
        }
        else if (studies.Surveys().Any(report.IsAbout))
        {
            log.LogWarning("Survey report {Day} {Id} is about nobody who was invited.", key.Day, key.Id);
            await AskToLookAsync(key, cancel);
        }
        else
        {
            log.LogInformation("Survey report {Day} {Id} is about no survey of ours.", key.Day, key.Id);
        }
    }

    /// <summary>The flag first: whatever fails after it, somebody is alerted.</summary>
    private async Task FollowAsync(InboxKey key, SurveyReport report, SurveyId id, InvitedTo invited, CancellationToken cancel)
    {
        var person = (await participations.LoadAsync(invited.Key, cancel)).Participation;
        if (OccasionPlanning.Find(studies.Of(person), invited.Occasion)?.Survey is not { } survey || !report.IsAbout(survey))
        {
            log.LogWarning("Survey report {Day} {Id} is about another survey than the invitation.", key.Day, key.Id);
            await AskToLookAsync(key, cancel);
            return;
        }

        if (report.SaysFlagged(survey))
        {
            await desk.DecideAsync(invited.Key, new Input.SurveyFlagged(FlaggedReports.InputOf(id), id), writer: null, cancel);
        }

        if (report.SaysComplete(survey))
        {
            await desk.DecideAsync(invited.Key, new Input.SurveyCompleted(CompletionOf(id), id, report.ReceivedAt ?? time.Now()), writer: null, cancel);
        }
    }

    private static InputId CompletionOf(SurveyId id) => new(NameBasedId.Of("survey", "completed", id.Value).ToString());

    /// <summary>What it says may be a cry for help, whoever gave the answer.</summary>
    private async Task AskToLookAsync(InboxKey key, CancellationToken cancel)
    {
        var attempts = new Attempts(cancel);
        await attempts.TryAsync(() => flagged.AlertAsync(key, cancel));
        await attempts.TryAsync(() => tasks.RaiseAsync(UnreadableEvent.TaskOf(key, time.Now()), cancel));
        attempts.Report();
    }
}
