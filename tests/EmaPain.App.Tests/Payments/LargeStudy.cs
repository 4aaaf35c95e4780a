using System.Globalization;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Payments;

/// <summary>A payout of so many people that is made up as it is read, as a store that is read page by page looks to its reader.</summary>
internal sealed class LargeStudy(int people) : IPayouts
{
    private static readonly PayoutId March = new("march");

    public Payout Payout { get; private set; } = new() { Study = PayDay.Study, Id = March, ApprovedBy = "kim", ApprovedAt = AppStage.Monday };

    /// <summary>How many lines somebody asked for.</summary>
    public int Read { get; set; }

    /// <summary>The account book of one of them.</summary>
    public static LoadedParticipation BookOf(ParticipationKey key) => new(
        Participation.New(key) with
        {
            Ledger = [new LedgerEntry(new EntryId($"entry-{key.Participant}"), EntryType.Approved, new RuleId("payout"), 1, March.Value, 0, AppStage.Monday) { Payment = new Payment(March, 2000) }],
        },
        "1");

    public Task OpenAsync(Payout payout, CancellationToken cancel) => throw new NotSupportedException();

    public Task<StoredPayout?> FindAsync(StudyId study, PayoutId payout, CancellationToken cancel) => Task.FromResult<StoredPayout?>(new StoredPayout(Payout, "1"));

    public Task<IReadOnlyList<Payout>> OfStudyAsync(StudyId study, CancellationToken cancel) => throw new NotSupportedException();

    public Task<bool> SaveAsync(StoredPayout before, Payout after, IReadOnlyCollection<PayoutLine> added, CancellationToken cancel)
    {
        Payout = after;
        return Task.FromResult(true);
    }

    public async IAsyncEnumerable<PayoutLine> LinesAsync(
        StudyId study, PayoutId payout, ParticipantId? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (var number = 1; number <= people; number++)
        {
            if (number % 1000 == 0)
            {
                await Task.Yield();
            }

            var participant = new ParticipantId(string.Create(CultureInfo.InvariantCulture, $"N-{number:000000}"));
            Read++;
            yield return new PayoutLine(participant, 2000, new EntryId($"entry-{participant}"));
        }
    }

    public Task<PayoutLine?> LineAsync(StudyId study, PayoutId payout, ParticipantId participant, CancellationToken cancel) => throw new NotSupportedException();

    public Task PutLineAsync(StudyId study, PayoutId payout, PayoutLine line, CancellationToken cancel) => throw new NotSupportedException();

    public Task KeepReportAsync(StudyId study, PayoutId payout, string report, IReadOnlyCollection<ReportedPayment> payments, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task PutReportedAsync(StudyId study, PayoutId payout, string report, ReportedPayment payment, CancellationToken cancel) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<ReportedPayment> ReportAsync(StudyId study, PayoutId payout, string report, ParticipantId? after, CancellationToken cancel) =>
        throw new NotSupportedException();
}
