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

    /// <summary>The alerts of all sites of which staff have waited to be told since then or longer, oldest first.</summary>
    Task<ImmutableArray<AlertRow>> UntoldAsync(Instant since, CancellationToken cancel);

    /// <summary>Notes a mail that is about to be sent; noting it again changes nothing.</summary>
    Task NoteMailAsync(AlertMailNote note, CancellationToken cancel);

    /// <summary>What a mail was; nothing where it was about no alert.</summary>
    Task<AlertMailNote?> FindMailAsync(Guid mail, CancellationToken cancel);
}
