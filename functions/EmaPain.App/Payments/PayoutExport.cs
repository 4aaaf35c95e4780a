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
/// byte, named a copy; once something of it is reported, only what is still open, so that no payment can be handed in again that was made
/// or is made by a later payout. Nothing is held in memory but one page of lines. An account book that cannot be read holds up nobody: before
/// anything is reported its line stands as it was booked and hashed; later it is left out.
/// </summary>
public sealed class PayoutExport(IPayouts payouts, PaySight sight, IParticipations participations, ITaskBoard tasks, UnreadableBooks unreadable, IAudit audit, TimeProvider time)
{
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
        var tieOut = new PayoutTieOut(payouts, participations, payout);
        var (count, cents, hash) = await PayoutFile.SumAsync(payout, tieOut.ComparedAsync(cancel), cancel);
        if (tieOut.Difference is not null || hash != payout.Hash || count != payout.Payments || cents != payout.TotalCents)
        {
            return await RefuseAsync(payout, tieOut.Difference ??
                $"{count} payments of ${PayoutFile.Dollars(cents)} stand there, {payout.Payments} of ${PayoutFile.Dollars(payout.TotalCents)} were approved.", cancel);
        }

        foreach (var participant in tieOut.Unread)
        {
            await unreadable.TellAsync(payout, participant, cancel);
        }

        if (payout.Status == PayoutStatus.Ready)
        {
            return await payouts.SaveAsync(stored, payout.Exported(request.Actor, time.Now()), [], cancel)
                ? File(payout, "", hash, line => line.IsPaid, cancel)
                : new StaffAnswer.Refused("busy", "Somebody else exported the payout at the same time; export it again to have the same file.");
        }

        return tieOut.Reported == 0 ? File(payout, "-copy", hash, line => line.IsPaid, cancel)
            : tieOut.Reported == count ? new StaffAnswer.Refused("all-reported", "Every payment of the payout is reported; what failed is paid with a later payout.")
            : await WhatIsOpenAsync(payout, tieOut.Unread, cancel);
    }

    /// <summary>Not what an account book that cannot be read may know to be paid or failed.</summary>
    private async Task<StaffAnswer> WhatIsOpenAsync(Payout payout, IReadOnlySet<ParticipantId> unread, CancellationToken cancel)
    {
        bool IsSurelyOpen(PayoutLine line) => line.IsOpen && !unread.Contains(line.Participant);
        var (count, _, hash) = await PayoutFile.SumAsync(
            payout, payouts.LinesAsync(payout.Study, payout.Id, after: null, cancel).Where(IsSurelyOpen), cancel);
        return count == 0 && unread.Count > 0 ? UnreadableBooks.AnswerOf(unread.First()) : File(payout, "-open", hash, IsSurelyOpen, cancel);
    }

    private StaffAnswer.TextFile File(Payout payout, string part, string hash, Func<PayoutLine, bool> isOnIt, CancellationToken cancel)
    {
        var lines = payouts.LinesAsync(payout.Study, payout.Id, after: null, cancel).Where(isOnIt);
        return new StaffAnswer.TextFile($"payout-{payout.Id}{part}.csv", "text/csv", hash, PayoutFile.TiedOutAsync(payout, lines, hash, cancel));
    }

    private async Task<StaffAnswer> RefuseAsync(Payout payout, string difference, CancellationToken cancel)
    {
        var task = new TaskId(NameBasedId.Of("task", "payout", payout.Id.Value).ToString());
        await tasks.RaiseAsync(
            TaskGuides.New(task, TaskGuides.NoStudy, TaskGuides.NoSite, TaskKind.CheckPayout, participant: null, $"{payout.Study} {payout.Id}", time.Now()), cancel);
        return new StaffAnswer.Refused("not-tied-out", $"The payout does not agree with the account books: {difference} Nothing was handed out; see the task.");
    }
}
