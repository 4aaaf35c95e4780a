using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>The payouts of all studies with their lines, and reports on them.</summary>
public interface IPayouts
{
    /// <summary>Opens a payout; one that is there already stays as it is.</summary>
    Task OpenAsync(Payout payout, CancellationToken cancel);

    Task<StoredPayout?> FindAsync(StudyId study, PayoutId payout, CancellationToken cancel);

    /// <summary>The payouts of a study, the latest first.</summary>
    Task<IReadOnlyList<Payout>> OfStudyAsync(StudyId study, CancellationToken cancel);

    /// <summary>Replaces a payout and adds lines in one transaction; false where somebody else was faster, and nothing is written.</summary>
    /// <param name="before">As it was read.</param>
    /// <param name="after">As it is to be.</param>
    /// <param name="added">New lines, at most 99.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<bool> SaveAsync(StoredPayout before, Payout after, IReadOnlyCollection<PayoutLine> added, CancellationToken cancel);

    /// <summary>The lines by participant id, after the given one.</summary>
    IAsyncEnumerable<PayoutLine> LinesAsync(StudyId study, PayoutId payout, ParticipantId? after, CancellationToken cancel);

    Task<PayoutLine?> LineAsync(StudyId study, PayoutId payout, ParticipantId participant, CancellationToken cancel);

    /// <summary>Writes a line over the one that is there.</summary>
    Task PutLineAsync(StudyId study, PayoutId payout, PayoutLine line, CancellationToken cancel);

    /// <summary>Keeps what a report says, by its id; means nothing until the payout names the report.</summary>
    Task KeepReportAsync(StudyId study, PayoutId payout, string report, IReadOnlyCollection<ReportedPayment> payments, CancellationToken cancel);

    /// <summary>Writes what a report says of one payment over what is there.</summary>
    Task PutReportedAsync(StudyId study, PayoutId payout, string report, ReportedPayment payment, CancellationToken cancel);

    /// <summary>What a report says, by participant id, after the given one.</summary>
    IAsyncEnumerable<ReportedPayment> ReportAsync(StudyId study, PayoutId payout, string report, ParticipantId? after, CancellationToken cancel);
}
