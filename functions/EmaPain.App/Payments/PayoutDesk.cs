using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Payments;

/// <summary>Approves, lists, and takes in reports on payouts. Everything leaves an audit row.</summary>
public sealed class PayoutDesk(
    IPayouts payouts, IAccounts accounts, IStudies studies, PaySight sight, PayoutWork work, IQueues queues, IAudit audit, TimeProvider time)
{
    /// <summary>What the study owes and its payouts. Sums only: what one person is paid may tell an arm.</summary>
    public async Task<StaffAnswer> ListAsync(StudyId study, StaffRequest request, CancellationToken cancel)
    {
        var answer = NoStudy(study);
        if (answer is null)
        {
            var (people, cents) = (0, 0L);
            await foreach (var row in accounts.OwedAsync(study, after: null, cancel))
            {
                (people, cents) = (people + 1, cents + row.OwedCents);
            }

            answer = new StaffAnswer.Ok(new { OwedPeople = people, OwedCents = cents, Payouts = (await payouts.OfStudyAsync(study, cancel)).Select(payout => PayoutView.Of(payout)) });
        }

        return await AuditedAsync(answer, "list-payouts", study.Value, request, cancel);
    }

    /// <summary>Puts what everybody is owed into a new payout; the same request opens one.</summary>
    public async Task<StaffAnswer> ApproveAsync(StudyId study, StaffRequest request, CancellationToken cancel)
    {
        var answer = NoStudy(study);
        var id = new PayoutId(NameBasedId.Of("payout", study.Value, request.Id).ToString());
        if (answer is null)
        {
            await queues.SendAsync(QueueNames.Payouts, new PayoutMessage(study, id), CaseGuard.Delay, cancel);
            await payouts.OpenAsync(new Payout { Study = study, Id = id, ApprovedBy = request.Actor, ApprovedAt = time.Now() }, cancel);
            await queues.SendAsync(QueueNames.Payouts, new PayoutMessage(study, id), TimeSpan.Zero, cancel);
            answer = new StaffAnswer.Ok(PayoutView.Of((await payouts.FindAsync(study, id, cancel))!.Payout));
        }

        return await AuditedAsync(answer, "approve-payout", $"{study} {id}", request, cancel);
    }

    /// <summary>Takes in what whoever pays has reported, whole or not at all.</summary>
    public async Task<StaffAnswer> ReportAsync(StudyId study, PayoutId payout, string text, StaffRequest request, CancellationToken cancel)
    {
        var stored = await payouts.FindAsync(study, payout, cancel);
        var answer = sight.Bar(study, request) ?? (stored is null ? StaffAnswers.NoPayout(study, payout) : await ReportAsync(stored, text, request, cancel));
        return await AuditedAsync(answer, "confirm-payout", $"{study} {payout}", request, cancel);
    }

    /// <summary>What came of the report that is taken in, or was taken in last: above all what of it changed nothing, and why.</summary>
    public async Task<StaffAnswer> ReportOfAsync(StudyId study, PayoutId payout, StaffRequest request, CancellationToken cancel)
    {
        var stored = await payouts.FindAsync(study, payout, cancel);
        var answer = sight.Bar(study, request) ?? (stored is null ? StaffAnswers.NoPayout(study, payout) : await TakenAsync(stored.Payout, cancel));
        return await AuditedAsync(answer, "read-report", $"{study} {payout}", request, cancel);
    }

    /// <summary>Records that one payment failed or came back.</summary>
    public Task<StaffAnswer> FailAsync(StudyId study, PayoutId payout, ParticipantId participant, StaffRequest request, CancellationToken cancel) =>
        BookAsync(study, payout, participant, "fail-payment", input => new Input.PaymentReported(input, payout, PaymentResult.Failed, request.Actor), request, cancel);

    /// <summary>Takes back that a payment failed, which was recorded in error.</summary>
    public Task<StaffAnswer> RestoreAsync(StudyId study, PayoutId payout, ParticipantId participant, StaffRequest request, CancellationToken cancel) =>
        BookAsync(study, payout, participant, "restore-payment", input => new Input.PaymentRestored(input, payout, request.Actor), request, cancel);

    private async Task<StaffAnswer> BookAsync(
        StudyId study, PayoutId payout, ParticipantId participant, string act, Func<InputId, Input> news, StaffRequest request, CancellationToken cancel)
    {
        var input = news(new InputId(NameBasedId.Of(act, payout.Value, participant.Value, request.Id).ToString()));
        var answer = sight.Bar(study, request) ?? await BookedAsync(study, payout, participant, input, cancel);
        return await AuditedAsync(answer, act, $"{study} {payout} {participant}", request, cancel);
    }

    private async Task<StaffAnswer> ReportAsync(StoredPayout stored, string text, StaffRequest request, CancellationToken cancel)
    {
        var payout = stored.Payout;

        // By the request as well: the same file may be news again, after somebody took back what it said.
        var report = NameBasedId.Of("report", payout.Id.Value, request.Id, text).ToString();
        if (payout.ObstacleToReport(report) is { } obstacle)
        {
            return new StaffAnswer.Refused(obstacle.Code, obstacle.Sentence);
        }

        if (report == payout.Report || report == payout.LastReport)
        {
            return await TakenAsync(payout, cancel);
        }

        var (payments, faults) = await ReportCheck.ReadAsync(text, payout, payouts.LinesAsync(payout.Study, payout.Id, after: null, cancel), cancel);
        if (!faults.IsEmpty)
        {
            return new StaffAnswer.BadRows(faults);
        }

        await payouts.KeepReportAsync(payout.Study, payout.Id, report, payments, cancel);
        await queues.SendAsync(QueueNames.Payouts, new PayoutMessage(payout.Study, payout.Id, Report: report), CaseGuard.Delay, cancel);
        var confirming = payout.Confirming(report, request.Actor);
        if (!await payouts.SaveAsync(stored, confirming, [], cancel))
        {
            return new StaffAnswer.Refused("busy", "Somebody else changed the payout meanwhile; try again.");
        }

        await queues.SendAsync(QueueNames.Payouts, new PayoutMessage(payout.Study, payout.Id, Report: report), TimeSpan.Zero, cancel);
        return new StaffAnswer.Ok(PayoutView.Of(confirming, TakenReport.Of(payments)));
    }

    private async Task<StaffAnswer> TakenAsync(Payout payout, CancellationToken cancel)
    {
        var rows = (payout.Report ?? payout.LastReport) is { } report ? await payouts.ReportAsync(payout.Study, payout.Id, report, after: null, cancel).ToListAsync(cancel) : [];
        return new StaffAnswer.Ok(PayoutView.Of(payout, TakenReport.Of(rows)));
    }

    private async Task<StaffAnswer> BookedAsync(StudyId study, PayoutId id, ParticipantId participant, Input news, CancellationToken cancel)
    {
        if ((await payouts.FindAsync(study, id, cancel))?.Payout is not { } payout)
        {
            return StaffAnswers.NoPayout(study, id);
        }

        if (payout.ExportedAt is null)
        {
            return new StaffAnswer.Refused("not-exported", "The payout was not exported yet; nothing of it can have failed.");
        }

        if (await payouts.LineAsync(study, id, participant, cancel) is not { IsPaid: true })
        {
            return new StaffAnswer.NotFound("no-such-payment", $"Payout '{id}' pays nothing to '{participant}'.");
        }

        var outcome = await queues.UnderGuardAsync(
            new EffectsMessage(new ParticipationKey(study, participant), news.Id), () => work.TryBookAsync(payout, participant, news, cancel), cancel);
        if (outcome is CaseOutcome.Refused { Refusal: var refusal })
        {
            return new StaffAnswer.Refused(refusal.Code, refusal.Sentence);
        }

        await work.SettleAsync(payout, cancel);
        var result = (await payouts.LineAsync(study, id, participant, cancel))!.Result;
        return new StaffAnswer.Ok(new { Payout = id, Participant = participant, Result = result });
    }

    private StaffAnswer? NoStudy(StudyId study) =>
        studies.Newest(study) is null ? StaffAnswers.NoStudy(study) : null;

    private async Task<StaffAnswer> AuditedAsync(StaffAnswer answer, string act, string subject, StaffRequest request, CancellationToken cancel)
    {
        await audit.WriteAsync(answer.EntryOf(request, act, subject, time.Now()), cancel);
        return answer;
    }
}
