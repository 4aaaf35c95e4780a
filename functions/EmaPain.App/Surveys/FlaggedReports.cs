using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Studies;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Surveys;

/// <summary>
/// Reports that carry the flag of a suicide item, or may do so, and that nobody can judge: they raise the urgent alert of a text that could
/// not be judged, once (decision 6).
/// </summary>
public sealed class FlaggedReports(
    IInbox inbox, ISurveyBook book, IParticipations participations, IStudies studies, StrayTexts strays, ILogger<FlaggedReports> log)
{
    /// <summary>What a report's flag is to the engine.</summary>
    public static InputId InputOf(SurveyId survey) => new(NameBasedId.Of("survey", "flagged", survey.Value).ToString());

    /// <summary>Alerts the site of whoever was invited; where nobody can tell whose report it is, every site of the studies that look for such a flag.</summary>
    public async Task AlertAsync(InboxKey key, CancellationToken cancel)
    {
        var flagged = await StudiesOfAsync(key, cancel);
        if (flagged.Studies.Count == 0)
        {
            return;
        }

        var owner = await OwnerOfAsync(key, flagged.Survey, cancel);
        if (owner is not { IsTold: true })
        {
            var everywhere = studies.Sites().Select(known => (Study: known.Study.Id, Site: known.Site.Id)).Where(known => flagged.Studies.Contains(known.Study));
            await strays.AlertUnjudgedAsync(key, owner is null ? everywhere : [(owner.Study, owner.Site)], cancel);
        }
    }

    /// <summary>The studies to which a report says that the item was affirmed; a report that cannot be read may say so to each. One that is not there was erased.</summary>
    private async Task<(SurveyId? Survey, IReadOnlySet<StudyId> Studies)> StudiesOfAsync(InboxKey key, CancellationToken cancel)
    {
        try
        {
            var report = await inbox.ReadAsync(key, cancel) is { } entry ? DomainJson.Read<SurveyReport>(entry.Raw) : null;
            return (report?.Survey, With(survey => report is not null && report.IsAbout(survey) && report.SaysFlagged(survey)));
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogError(e, "Survey report {Day} {Id} cannot be read; it is taken for flagged.", key.Day, key.Id);
            return (null, With(survey => survey.Flag is not null));
        }
    }

    private HashSet<StudyId> With(Func<LinkedSurvey, bool> isMeant) =>
        [.. studies.All.Where(study => study.Occasions.Any(plan => plan.Survey is { } survey && isMeant(survey))).Select(study => study.Id)];

    /// <summary>Whoever was invited, and whether staff were told of the flag; nothing where that cannot be found out.</summary>
    private async Task<Owner?> OwnerOfAsync(InboxKey key, SurveyId? survey, CancellationToken cancel)
    {
        try
        {
            if (survey is not { } id || await book.FindAsync(id, cancel) is not { } invited)
            {
                return null;
            }

            var loaded = await participations.LoadAsync(invited.Key, cancel);
            var isTold = loaded.Participation.Alerts.Any(alert => alert.LastHeardBy == InputOf(id) && alert.UntoldSince is null);
            return loaded.Version is null ? null : new Owner(loaded.Participation.Study, loaded.Participation.Site, isTold);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogError(e, "Whose survey report {Day} {Id} is cannot be told; every site is to be alerted.", key.Day, key.Id);
            return null;
        }
    }

    private sealed record Owner(StudyId Study, SiteId Site, bool IsTold);
}
