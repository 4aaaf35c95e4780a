using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Payments;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Payments;

/// <summary>A payout handed out a second time: by whoever lost the file, at any moment.</summary>
public sealed class ExportAgainTests : IDisposable
{
    private readonly AppStage stage = new();
    private readonly PayDay pay;

    public ExportAgainTests() => pay = new PayDay(stage);

    public void Dispose() => stage.Dispose();

    [Fact]
    public async Task Before_anything_is_reported_it_is_the_same_file_and_called_a_copy()
    {
        var payout = await OwedAsync(2);
        var first = await ExportedAsync(payout);
        var again = await ExportedAsync(payout);

        Assert.Equal(await PayDay.TextOf(first), await PayDay.TextOf(again));
        Assert.Equal((first.Hash, $"payout-{payout}.csv", $"payout-{payout}-copy.csv"), (again.Hash, first.Name, again.Name));
    }

    [Fact]
    public async Task What_failed_and_was_paid_by_another_payout_is_not_handed_out_again()
    {
        var payout = await OwedAsync(3);
        var file = await PayDay.TextOf(await ExportedAsync(payout));
        await pay.ReportAsync(payout, PayDay.WithResults(file, place => place == 1 ? "failed" : ""));
        var next = await pay.ApproveAsync();
        await pay.ReportAsync(next, PayDay.WithResults(await pay.FileAsync(next), _ => "paid"));

        var rest = await ExportedAsync(payout);
        var text = await PayDay.TextOf(rest);
        Assert.DoesNotContain("N-001", text, StringComparison.Ordinal);
        Assert.EndsWith("total,,2 payments,40.00,USD\r\n", text, StringComparison.Ordinal);
        Assert.Equal($"payout-{payout}-open.csv", rest.Name);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), rest.Hash);
        Assert.IsType<StaffAnswer.Ok>(await pay.ReportAsync(payout, PayDay.WithResults(text, _ => "paid")));
        Assert.Equal((0, 0, 2000), await pay.SumsAsync(1));
        Assert.Equal((0, 0, 2000), await pay.SumsAsync(3));
    }

    [Fact]
    public async Task Where_all_is_reported_there_is_nothing_to_hand_out()
    {
        var payout = await OwedAsync(2);
        var file = await PayDay.TextOf(await ExportedAsync(payout));
        await pay.ReportAsync(payout, PayDay.WithResults(file, place => place == 1 ? "failed" : "paid"));

        Assert.Equal("all-reported", Assert.IsType<StaffAnswer.Refused>(await pay.ExportAsync(payout)).Code);
    }

    /// <summary>A host that died between the two leaves the line behind its account book.</summary>
    [Fact]
    public async Task The_account_book_and_not_the_line_says_what_is_open()
    {
        var payout = await OwedAsync(2);
        await ExportedAsync(payout);
        await pay.FailAsync(payout, 1);
        var line = await stage.Payouts.LineAsync(PayDay.Study, payout, PayDay.Key(1).Participant, AppStage.Cancel);
        await stage.Payouts.PutLineAsync(PayDay.Study, payout, line! with { Result = null }, AppStage.Cancel);

        Assert.DoesNotContain("N-001", await pay.FileAsync(payout), StringComparison.Ordinal);
        Assert.Equal(line, await stage.Payouts.LineAsync(PayDay.Study, payout, PayDay.Key(1).Participant, AppStage.Cancel));
    }

    [Fact]
    public async Task What_is_reported_while_the_file_goes_out_leaves_it_without_its_totals()
    {
        var payout = await OwedAsync(2);
        await ExportedAsync(payout);
        await pay.FailAsync(payout, 1);
        var rest = await ExportedAsync(payout);
        await pay.FailAsync(payout, 2);
        var rows = new List<string>();

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var row in rest.Rows)
            {
                rows.Add(row);
            }
        });
        Assert.DoesNotContain(rows, row => row.StartsWith(PayoutFile.Total, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_failure_settles_the_payout()
    {
        var payout = await OwedAsync(2);
        var file = await PayDay.TextOf(await ExportedAsync(payout));
        await pay.ReportAsync(payout, PayDay.WithResults(file, place => place == 1 ? "paid" : ""));
        await pay.FailAsync(payout, 2);

        Assert.Equal(PayoutStatus.Settled, (await stage.Payouts.FindAsync(PayDay.Study, payout, AppStage.Cancel))!.Payout.Status);
    }

    [Fact]
    public async Task A_failure_that_is_taken_back_opens_the_payment_again_and_may_be_reported_anew()
    {
        var payout = await OwedAsync(2);
        var file = await PayDay.TextOf(await ExportedAsync(payout));
        await pay.ReportAsync(payout, PayDay.WithResults(file, place => place == 1 ? "failed" : "paid"));
        Assert.IsType<StaffAnswer.Ok>(await pay.RestoreAsync(payout, 1));
        Assert.Equal((0, 2000, 0), await pay.SumsAsync(1));
        Assert.Equal(PayoutStatus.Exported, (await stage.Payouts.FindAsync(PayDay.Study, payout, AppStage.Cancel))!.Payout.Status);

        var rest = await pay.FileAsync(payout);
        Assert.EndsWith("total,,1 payments,20.00,USD\r\n", rest, StringComparison.Ordinal);
        await pay.ReportAsync(payout, PayDay.WithResults(rest, _ => "failed"));
        Assert.Equal((2000, 0, 0), await pay.SumsAsync(1));
        Assert.IsType<StaffAnswer.Ok>(await pay.RestoreAsync(payout, 1));
        await pay.ReportAsync(payout, PayDay.WithResults(rest, _ => "paid"));
        Assert.Equal((0, 0, 2000), await pay.SumsAsync(1));
    }

    [Fact]
    public async Task A_failure_is_not_taken_back_where_the_money_is_on_its_way_again()
    {
        var payout = await OwedAsync(1);
        await ExportedAsync(payout);
        await pay.FailAsync(payout, 1);
        await stage.WorkAsync();
        await pay.ApproveAsync();

        Assert.Equal("paid-again", Assert.IsType<StaffAnswer.Refused>(await pay.RestoreAsync(payout, 1)).Code);
        Assert.Equal((0, 2000, 0), await pay.SumsAsync(1));
    }

    private async Task<PayoutId> OwedAsync(int people)
    {
        await pay.OweAsync(people);
        return await pay.ApproveAsync();
    }

    private async Task<StaffAnswer.TextFile> ExportedAsync(PayoutId payout) => Assert.IsType<StaffAnswer.TextFile>(await pay.ExportAsync(payout));
}
