using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tasks;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Payments;

/// <summary>
/// Hands out a payout as a file, after its lines were compared with the account books one by one. Exported again it is the same file to the
/// byte, with the same references; what is paid twice by it is not paid by us. Nothing is held in memory but one page of lines.
/// </summary>
public sealed class PayoutExport(IPayouts payouts, PaySight sight, IParticipations participations, ITaskBoard tasks, IAudit audit, TimeProvider time)
{
    private const int AtOnce = 16;

    public async Task<StaffAnswer> ExportAsync(StudyId study, PayoutId id, StaffRequest request, CancellationToken cancel)
    {
        var answer = sight.Bar(study, request) is { } bar ? bar
            : await payouts.FindAsync(study, id, cancel) is not { } stored
            ? StaffAnswers.NoPayout(study, id)
            : stored.Payout.ObstacleToExport(request.Actor) is { } obstacle ? new StaffAnswer.Refused(obstacle.Code, obstacle.Sentence)
            : await HandOutAsync(stored, request, cancel);
        await audit.WriteAsync(answer.EntryOf(request, "export-payout", $"{study} {id}", time.Now()), cancel);
        return answer;
    }

    private async Task<StaffAnswer> HandOutAsync(StoredPayout stored, StaffRequest request, CancellationToken cancel)
    {
        var payout = stored.Payout;
        if (await DifferenceAsync(payout, cancel) is { } difference)
        {
            var task = new TaskId(NameBasedId.Of("task", "payout", payout.Id.Value).ToString());
            await tasks.RaiseAsync(
                TaskGuides.New(task, TaskGuides.NoStudy, TaskGuides.NoSite, TaskKind.CheckPayout, participant: null, $"{payout.Study} {payout.Id}", time.Now()), cancel);
            return new StaffAnswer.Refused("not-tied-out", $"The payout does not agree with the account books: {difference} Nothing was handed out; see the task.");
        }

        if (payout.Status == PayoutStatus.Ready && !await payouts.SaveAsync(stored, payout.Exported(request.Actor, time.Now()), [], cancel))
        {
            return new StaffAnswer.Refused("busy", "Somebody else exported the payout at the same time; export it again to have the same file.");
        }

        var rows = PayoutFile.RowsAsync(payout, payouts.LinesAsync(payout.Study, payout.Id, after: null, cancel), cancel);
        return new StaffAnswer.TextFile($"payout-{payout.Id}.csv", "text/csv", payout.Hash!, rows);
    }

    private async Task<string?> DifferenceAsync(Payout payout, CancellationToken cancel)
    {
        var (count, cents, hash) = await PayoutFile.SumAsync(payout, payouts.LinesAsync(payout.Study, payout.Id, after: null, cancel), cancel);
        if (hash != payout.Hash || count != payout.Payments || cents != payout.TotalCents)
        {
            return $"{count} payments of ${PayoutFile.Dollars(cents)} stand there, {payout.Payments} of ${PayoutFile.Dollars(payout.TotalCents)} were approved.";
        }

        string? difference = null;
        await Parallel.ForEachAsync(
            payouts.LinesAsync(payout.Study, payout.Id, after: null, cancel).Where(line => line.IsPaid),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (line, token) =>
            {
                var book = (await participations.LoadAsync(new ParticipationKey(payout.Study, line.Participant), token)).Participation.Ledger;
                if (!book.Any(entry => entry.Id == line.Entry && entry.Payment == new Payment(payout.Id, line.Cents!.Value)))
                {
                    Interlocked.CompareExchange(ref difference, $"{line.Participant} has no such entry.", null);
                }
            });
        return difference;
    }
}
