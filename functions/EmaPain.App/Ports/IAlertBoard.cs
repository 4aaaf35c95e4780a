using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>The alerts of each site, so that they are found without looking at every participation.</summary>
public interface IAlertBoard
{
    /// <summary>Writes a row unless one of a later state stands there.</summary>
    Task PutAsync(AlertRow row, CancellationToken cancel);

    Task<AlertRow?> FindAsync(StudyId study, SiteId site, AlertId alert, CancellationToken cancel);

    /// <summary>The alerts of a site that nobody acknowledged, oldest first.</summary>
    Task<ImmutableArray<AlertRow>> OpenAsync(StudyId study, SiteId site, CancellationToken cancel);

    /// <summary>The alerts of a site that are neither closed nor withdrawn, acknowledged or not, oldest first.</summary>
    Task<ImmutableArray<AlertRow>> UnfinishedAsync(StudyId study, SiteId site, CancellationToken cancel);

    /// <summary>The alerts of all sites of which staff have waited to be told since then or longer, oldest first.</summary>
    Task<ImmutableArray<AlertRow>> UntoldAsync(Instant since, CancellationToken cancel);

    /// <summary>Notes the alerts of one mail that is about to be sent, all or none; a mail that was noted before stays as it was.</summary>
    Task NoteMailAsync(ImmutableArray<AlertMailNote> alerts, CancellationToken cancel);

    /// <summary>The alerts that a mail was about; none where it was about none.</summary>
    Task<ImmutableArray<AlertMailNote>> FindMailAsync(Guid mail, CancellationToken cancel);
}
