using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using EmaPain.App.Ports;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryPayouts : IPayouts
{
    private readonly Lock gate = new();
    private readonly Dictionary<(StudyId Study, PayoutId Id), (Payout Payout, int Version)> payouts = [];
    private readonly Dictionary<(StudyId Study, PayoutId Id), SortedDictionary<string, PayoutLine>> lines = [];
    private readonly Dictionary<(StudyId Study, PayoutId Id, string Report), SortedDictionary<string, ReportedPayment>> reports = [];

    public Task OpenAsync(Payout payout, CancellationToken cancel)
    {
        lock (gate)
        {
            payouts.TryAdd((payout.Study, payout.Id), (payout, 1));
            lines.TryAdd((payout.Study, payout.Id), new(StringComparer.Ordinal));
        }

        return Task.CompletedTask;
    }

    public Task<StoredPayout?> FindAsync(StudyId study, PayoutId payout, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(payouts.TryGetValue((study, payout), out var stored)
                ? new StoredPayout(stored.Payout, stored.Version.ToString(CultureInfo.InvariantCulture))
                : null);
        }
    }

    public Task<IReadOnlyList<Payout>> OfStudyAsync(StudyId study, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Payout>>(
                [.. payouts.Values.Select(stored => stored.Payout).Where(payout => payout.Study == study).OrderByDescending(payout => payout.ApprovedAt)]);
        }
    }

    public Task<bool> SaveAsync(StoredPayout before, Payout after, IReadOnlyCollection<PayoutLine> added, CancellationToken cancel)
    {
        var key = (after.Study, after.Id);
        lock (gate)
        {
            if (payouts[key].Version.ToString(CultureInfo.InvariantCulture) != before.Version)
            {
                return Task.FromResult(false);
            }

            payouts[key] = (after, payouts[key].Version + 1);
            foreach (var line in added)
            {
                lines[key].Add(line.Participant.Value, line);
            }

            return Task.FromResult(true);
        }
    }

    /// <summary>Reads when it is asked for the first line, as a store does.</summary>
    public async IAsyncEnumerable<PayoutLine> LinesAsync(
        StudyId study, PayoutId payout, ParticipantId? after, [EnumeratorCancellation] CancellationToken cancel)
    {
        ImmutableArray<PayoutLine> page;
        lock (gate)
        {
            page = After(lines[(study, payout)], after);
        }

        foreach (var line in page)
        {
            yield return line;
        }

        await Task.CompletedTask;
    }

    public Task<PayoutLine?> LineAsync(StudyId study, PayoutId payout, ParticipantId participant, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(lines[(study, payout)].GetValueOrDefault(participant.Value));
        }
    }

    public Task PutLineAsync(StudyId study, PayoutId payout, PayoutLine line, CancellationToken cancel)
    {
        lock (gate)
        {
            lines[(study, payout)][line.Participant.Value] = line;
        }

        return Task.CompletedTask;
    }

    public Task KeepReportAsync(
        StudyId study, PayoutId payout, string report, IReadOnlyCollection<ReportedPayment> payments, CancellationToken cancel)
    {
        lock (gate)
        {
            reports[(study, payout, report)] = new(payments.ToDictionary(payment => payment.Participant.Value), StringComparer.Ordinal);
        }

        return Task.CompletedTask;
    }

    public Task PutReportedAsync(StudyId study, PayoutId payout, string report, ReportedPayment payment, CancellationToken cancel)
    {
        lock (gate)
        {
            reports[(study, payout, report)][payment.Participant.Value] = payment;
        }

        return Task.CompletedTask;
    }

    public IAsyncEnumerable<ReportedPayment> ReportAsync(StudyId study, PayoutId payout, string report, ParticipantId? after, CancellationToken cancel)
    {
        lock (gate)
        {
            return After(reports.GetValueOrDefault((study, payout, report), []), after).ToAsyncEnumerable();
        }
    }

    private static ImmutableArray<T> After<T>(SortedDictionary<string, T> rows, ParticipantId? after) =>
        [.. rows.Where(row => after is null || string.CompareOrdinal(row.Key, after.Value.Value) > 0).Select(row => row.Value)];
}
