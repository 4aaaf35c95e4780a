using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>The tables that researchers read.</summary>
public interface IResearchTables
{
    /// <summary>Writes rows; a row that was rendered from a later state stays as it is. All rows of a call are of one partition.</summary>
    Task WriteAsync(IReadOnlyCollection<ResearchRow> rows, CancellationToken cancel);

    /// <summary>The people of a site by table Participants, by pseudonym; it follows what was decided by a moment.</summary>
    IAsyncEnumerable<ListedParticipant> ParticipantsAsync(StudyId study, SiteId site, CancellationToken cancel);

    /// <summary>The adverse events of a study, those that would tell an arm as well.</summary>
    IAsyncEnumerable<CountedAdverseEvent> AdverseEventsAsync(StudyId study, CancellationToken cancel);

    /// <summary>The occasions by text of a study, those that would tell an arm as well.</summary>
    IAsyncEnumerable<CountedCheckIn> CheckInsAsync(StudyId study, CancellationToken cancel);

    /// <summary>Who is in which arm; for those who may know it.</summary>
    IAsyncEnumerable<KeyValuePair<ParticipantId, ArmId>> ArmsAsync(StudyId study, CancellationToken cancel);

    /// <summary>Deletes all rows of a partition in every table; of a person who never took part.</summary>
    Task RemoveAsync(string partition, CancellationToken cancel);
}
