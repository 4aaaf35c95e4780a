using EmaPain.App.Ports;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using NodaTime;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every store of payouts keeps.</summary>
public abstract class PayoutsContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly Payout March = new() { Study = Study, Id = new PayoutId("march"), ApprovedBy = "kim", ApprovedAt = Monday };
    private static readonly PayoutLine OfAnn = new(Ann.Participant, 500, new EntryId("entry"), PaymentResult.Failed);

    [Fact]
    public async Task A_payout_is_opened_once_and_found_as_it_was_saved()
    {
        var payouts = await OpenAsync();
        Assert.Null(await payouts.FindAsync(Study, March.Id, Cancel));
        await payouts.OpenAsync(March, Cancel);
        await payouts.OpenAsync(March with { ApprovedBy = "lee" }, Cancel);
        var stored = await payouts.FindAsync(Study, March.Id, Cancel);
        Assert.Equal(March, stored!.Payout);

        var exported = March.Sealed(1, 500, "hash").Exported("lee", Monday);
        Assert.True(await payouts.SaveAsync(stored, exported, [], Cancel));
        Assert.Equal(exported, (await payouts.FindAsync(Study, March.Id, Cancel))!.Payout);
    }

    [Fact]
    public async Task Of_two_who_save_what_they_read_one_is_in_vain_and_adds_no_line()
    {
        var payouts = await OpenAsync();
        await payouts.OpenAsync(March, Cancel);
        var stored = await payouts.FindAsync(Study, March.Id, Cancel);

        Assert.True(await payouts.SaveAsync(stored!, March with { Reached = Ann.Participant }, [new PayoutLine(Ann.Participant)], Cancel));
        Assert.False(await payouts.SaveAsync(stored!, March with { Reached = Bob.Participant }, [new PayoutLine(Bob.Participant)], Cancel));
        Assert.Equal([new PayoutLine(Ann.Participant)], await payouts.LinesAsync(Study, March.Id, after: null, Cancel).ToListAsync());
    }

    [Fact]
    public async Task Lines_come_by_id_after_the_given_one_and_as_they_were_written_last()
    {
        var payouts = await OpenAsync();
        await payouts.OpenAsync(March, Cancel);
        var stored = await payouts.FindAsync(Study, March.Id, Cancel);
        await payouts.SaveAsync(stored!, March, [new PayoutLine(Bob.Participant), new PayoutLine(Ann.Participant)], Cancel);
        await payouts.PutLineAsync(Study, March.Id, OfAnn, Cancel);

        Assert.Equal([OfAnn, new PayoutLine(Bob.Participant)], await payouts.LinesAsync(Study, March.Id, after: null, Cancel).ToListAsync());
        Assert.Equal([new PayoutLine(Bob.Participant)], await payouts.LinesAsync(Study, March.Id, Ann.Participant, Cancel).ToListAsync());
        Assert.Equal(OfAnn, await payouts.LineAsync(Study, March.Id, Ann.Participant, Cancel));
        Assert.Null(await payouts.LineAsync(Study, March.Id, new ParticipantId("nobody"), Cancel));
    }

    [Fact]
    public async Task The_payouts_of_a_study_come_with_the_latest_first()
    {
        var payouts = await OpenAsync();
        var april = March with { Id = new PayoutId("april"), ApprovedAt = Monday + Duration.FromDays(30) };
        await payouts.OpenAsync(March, Cancel);
        await payouts.OpenAsync(april, Cancel);
        await payouts.OpenAsync(March with { Study = new StudyId("other") }, Cancel);

        Assert.Equal([april, March], await payouts.OfStudyAsync(Study, Cancel));
    }

    [Fact]
    public async Task A_report_is_read_as_it_was_kept_last()
    {
        var payouts = await OpenAsync();
        ReportedPayment[] kept = [.. Enumerable.Range(100, 120).Select(number => new ReportedPayment(new ParticipantId($"p-{number}"), PaymentResult.Paid))];
        await payouts.KeepReportAsync(Study, March.Id, "one", kept, Cancel);
        await payouts.KeepReportAsync(Study, March.Id, "one", kept, Cancel);
        await payouts.KeepReportAsync(Study, March.Id, "two", [new ReportedPayment(Ann.Participant, PaymentResult.Failed)], Cancel);

        Assert.Equal(kept, await payouts.ReportAsync(Study, March.Id, "one", after: null, Cancel).ToListAsync());
        Assert.Equal(kept[100..], await payouts.ReportAsync(Study, March.Id, "one", kept[99].Participant, Cancel).ToListAsync());
    }

    [Fact]
    public async Task What_a_report_says_of_a_payment_is_written_over_with_why_it_changed_nothing()
    {
        var payouts = await OpenAsync();
        await payouts.KeepReportAsync(Study, March.Id, "one", [new ReportedPayment(Ann.Participant, PaymentResult.Paid, 7)], Cancel);
        var unchanged = new ReportedPayment(Ann.Participant, PaymentResult.Paid, 7, "It is recorded.");
        await payouts.PutReportedAsync(Study, March.Id, "one", unchanged, Cancel);

        Assert.Equal([unchanged], await payouts.ReportAsync(Study, March.Id, "one", after: null, Cancel).ToListAsync());
        Assert.Empty(await payouts.ReportAsync(Study, March.Id, "none", after: null, Cancel).ToListAsync());
    }

    protected abstract Task<IPayouts> OpenAsync();
}
