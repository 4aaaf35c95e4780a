using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Payments;

public sealed class PayoutTests : IDisposable
{
    private readonly AppStage stage = new();
    private readonly PayDay pay;

    public PayoutTests() => pay = new PayDay(stage);

    public void Dispose() => stage.Dispose();

    [Fact]
    public async Task What_is_owed_is_approved_exported_confirmed_and_paid_once()
    {
        await pay.OweAsync(3);
        var payout = await pay.ApproveAsync();
        Assert.Equal((0, 2000, 0), await pay.SumsAsync(1));

        var file = await pay.FileAsync(payout);
        Assert.EndsWith("total,,3 payments,60.00,USD\r\n", file, StringComparison.Ordinal);
        await pay.ReportAsync(payout, PayDay.WithResults(file, _ => "paid"));
        Assert.Equal((0, 0, 2000), await pay.SumsAsync(2));

        var next = await pay.ApproveAsync();
        Assert.Equal("nothing-to-pay", Assert.IsType<StaffAnswer.Refused>(await pay.ExportAsync(next)).Code);
    }

    [Fact]
    public async Task More_people_than_fit_a_transaction_or_a_slice_are_all_on_the_file()
    {
        await pay.OweAsync(205);
        var file = await pay.FileAsync(await pay.ApproveAsync());

        Assert.Equal(207, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("total,,205 payments,4100.00,USD", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_approved_cannot_export()
    {
        await pay.OweAsync(1);

        Assert.Equal("same-person", Assert.IsType<StaffAnswer.Refused>(await pay.ExportAsync(await pay.ApproveAsync(), "kim")).Code);
    }

    [Fact]
    public async Task Exported_again_it_is_the_same_file_with_the_hash_that_was_announced()
    {
        await pay.OweAsync(2);
        var payout = await pay.ApproveAsync();
        var first = await pay.FileAsync(payout);
        await stage.RecordAsync(PayDay.Key(1), new StaffRecord.InterviewCompleted());
        await stage.WorkAsync();
        var again = Assert.IsType<StaffAnswer.TextFile>(await pay.ExportAsync(payout));
        var text = await PayDay.TextOf(again);

        Assert.Equal(first, text);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), again.Hash);
        Assert.Equal((2000, 2000, 0), await pay.SumsAsync(1));
    }

    [Fact]
    public async Task A_failed_payment_is_in_the_next_payout_and_no_other_is()
    {
        await pay.OweAsync(3);
        var payout = await pay.ApproveAsync();
        var file = await pay.FileAsync(payout);
        await pay.ReportAsync(payout, PayDay.WithResults(file, place => place == 2 ? "failed" : "paid"));
        var next = await pay.FileAsync(await pay.ApproveAsync());

        Assert.Contains(",N-002,20.00,", next, StringComparison.Ordinal);
        Assert.Contains("total,,1 payments,20.00", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_that_came_back_after_it_was_paid_is_paid_again()
    {
        await pay.OweAsync(1);
        var payout = await pay.ApproveAsync();
        var report = PayDay.WithResults(await pay.FileAsync(payout), _ => "paid");
        await pay.ReportAsync(payout, report);
        Assert.IsType<StaffAnswer.Ok>(await pay.FailAsync(payout, 1));
        await stage.WorkAsync();
        Assert.Equal((2000, 0, 0), await pay.SumsAsync(1));

        Assert.Equal("result", Assert.Single(Assert.IsType<StaffAnswer.BadRows>(await pay.ReportAsync(payout, report)).Faults).Column);
        Assert.Contains("N-001,20.00", await pay.FileAsync(await pay.ApproveAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_of_a_report_may_come_later_and_the_same_report_twice_changes_nothing()
    {
        await pay.OweAsync(3);
        var payout = await pay.ApproveAsync();
        var file = await pay.FileAsync(payout);
        var first = PayDay.WithResults(file, place => place == 1 ? "paid" : "");
        await pay.ReportAsync(payout, first);
        await pay.ReportAsync(payout, first);
        Assert.Equal((0, 0, 2000), await pay.SumsAsync(1));
        Assert.Equal((0, 2000, 0), await pay.SumsAsync(2));

        await pay.ReportAsync(payout, PayDay.WithResults(file, _ => "paid"));
        var stored = await stage.Payouts.FindAsync(PayDay.Study, payout, AppStage.Cancel);
        Assert.Equal(PayoutStatus.Settled, stored!.Payout.Status);
    }

    [Fact]
    public async Task A_report_read_again_after_a_failure_was_taken_back_takes_effect()
    {
        await pay.OweAsync(2);
        var payout = await pay.ApproveAsync();
        var report = PayDay.WithResults(await pay.FileAsync(payout), place => place == 1 ? "failed" : "paid");
        await pay.ReportAsync(payout, report);
        await pay.RestoreAsync(payout, 1);
        Assert.Equal((0, 2000, 0), await pay.SumsAsync(1));

        Assert.Contains("\"lines\":\"3\",\"count\":1,\"sentence\":\"The payment is recorded as paid already;", PayDay.BodyOf(await pay.ReportAsync(payout, report)), StringComparison.Ordinal);
        Assert.Equal((2000, 0, 0), await pay.SumsAsync(1));
    }

    [Fact]
    public async Task Rows_that_change_nothing_are_told_with_their_lines_why_and_what_to_do()
    {
        await pay.OweAsync(5);
        var payout = await pay.ApproveAsync();
        var file = await pay.FileAsync(payout);
        await pay.ReportAsync(payout, PayDay.WithResults(file, place => place == 4 ? "failed" : place == 5 ? "" : "paid"));
        var body = PayDay.BodyOf(await pay.ReportAsync(payout, PayDay.WithResults(file, place => place == 4 ? "failed" : "paid")));

        Assert.Contains("\"report\":{\"paid\":1,\"failed\":0,\"unchanged\":[{\"lines\":\"2-4\",\"count\":3,", body, StringComparison.Ordinal);
        Assert.Contains("\"lines\":\"5\",\"count\":1,\"sentence\":\"The payment is recorded as failed already", body, StringComparison.Ordinal);
        Assert.Contains("payments fail --undo", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_which_somebody_recorded_a_failure_while_it_was_taken_in_is_told_in_what_came_of_the_report()
    {
        await pay.OweAsync(3);
        var payout = await pay.ApproveAsync();
        var report = PayDay.WithResults(await pay.FileAsync(payout), _ => "paid");
        await pay.BeginReportAsync(payout, report);
        await pay.FailAsync(payout, 2);
        await stage.WorkAsync();
        var body = PayDay.BodyOf(await pay.ReportOfAsync(payout));

        Assert.Contains("\"status\":\"settled\"", body, StringComparison.Ordinal);
        Assert.Contains("\"report\":{\"paid\":2,\"failed\":0,\"unchanged\":[{\"lines\":\"3\",\"count\":1,\"sentence\":\"The payment of N-002 was recorded as failed", body, StringComparison.Ordinal);
        Assert.Equal((2000, 0, 0), await pay.SumsAsync(2));
    }

    [Fact]
    public async Task The_same_request_again_is_answered_as_it_was_done()
    {
        await pay.OweAsync(1);
        var payout = await pay.ApproveAsync();
        var report = PayDay.WithResults(await pay.FileAsync(payout), _ => "paid");
        var request = new StaffRequest("same", "lee");
        await stage.Get<App.Payments.PayoutDesk>().ReportAsync(PayDay.Study, payout, report, request, AppStage.Cancel);
        await stage.WorkAsync();
        var again = PayDay.BodyOf(await stage.Get<App.Payments.PayoutDesk>().ReportAsync(PayDay.Study, payout, report, request, AppStage.Cancel));

        Assert.Contains("\"status\":\"settled\"", again, StringComparison.Ordinal);
        Assert.Contains("\"report\":{\"paid\":1,\"failed\":0,\"unchanged\":[]}", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_of_an_approval_that_broke_off_before_it_opened_a_payout_is_done_with()
    {
        await stage.Get<App.Payments.PayoutWork>().GoOnAsync(new App.Messages.PayoutMessage(PayDay.Study, new PayoutId("never-opened")), AppStage.Cancel);

        Assert.Empty(stage.Queues.On<App.Messages.PayoutMessage>(App.Ports.QueueNames.Payouts));
    }

    [Fact]
    public async Task Nothing_is_reported_before_the_export()
    {
        await pay.OweAsync(1);
        var payout = await pay.ApproveAsync();

        Assert.Equal("not-exported", Assert.IsType<StaffAnswer.Refused>(await pay.ReportAsync(payout, "x")).Code);
        Assert.Equal("not-exported", Assert.IsType<StaffAnswer.Refused>(await pay.FailAsync(payout, 1)).Code);
    }

    [Fact]
    public async Task A_payout_that_differs_from_the_account_books_is_not_handed_out_and_gives_a_task()
    {
        await pay.OweAsync(2);
        var payout = await pay.ApproveAsync();
        var line = await stage.Payouts.LineAsync(PayDay.Study, payout, PayDay.Key(1).Participant, AppStage.Cancel);
        await stage.Payouts.PutLineAsync(PayDay.Study, payout, line! with { Cents = 200000 }, AppStage.Cancel);

        Assert.Equal("not-tied-out", Assert.IsType<StaffAnswer.Refused>(await pay.ExportAsync(payout)).Code);
        Assert.Equal(TaskKind.CheckPayout, Assert.Single(await stage.Tasks.OpenAsync(new StudyId("all"), new SiteId("all"), AppStage.Cancel)).Kind);
    }

    [Fact]
    public async Task Every_bad_row_is_named_with_line_column_and_remedy_and_nothing_is_taken()
    {
        await pay.OweAsync(3);
        var payout = await pay.ApproveAsync();
        var rows = PayDay.WithResults(await pay.FileAsync(payout), _ => "paid").Split("\r\n");
        rows[1] = rows[1].Replace("20.00", "2000", StringComparison.Ordinal);
        rows[2] = rows[2].Replace("N-002", "N-003", StringComparison.Ordinal).Replace(",paid", ",payed", StringComparison.Ordinal);
        var text = string.Join("\r\n", [.. rows[..4], rows[3], $"{payout},unknown,N-009,20.00,USD,paid", $"{payout},short", rows[4]]);
        var faults = Assert.IsType<StaffAnswer.BadRows>(await pay.ReportAsync(payout, text)).Faults;

        Assert.Equal(
            [(2, "amount"), (3, "participant"), (3, "result"), (5, "reference"), (6, "reference"), (7, "participant"), (8, "participant"), (8, "amount")],
            faults.Select(fault => ((int)fault.Line, fault.Column)));
        Assert.All(faults, fault => Assert.NotEmpty(fault.Sentence));
        Assert.Equal((0, 2000, 0), await pay.SumsAsync(3));
    }

    [Theory]
    [InlineData("reference,participant\r\n", 3)]
    [InlineData("payout;reference;participant;amount;result\r\n", 5)]
    [InlineData("", 5)]
    public async Task A_report_without_its_columns_says_which(string text, int missing)
    {
        await pay.OweAsync(1);
        var payout = await pay.ApproveAsync();
        await pay.FileAsync(payout);

        Assert.Equal(missing, Assert.IsType<StaffAnswer.BadRows>(await pay.ReportAsync(payout, text)).Faults.Length);
    }

    [Fact]
    public async Task What_a_study_owes_is_listed_as_a_sum()
    {
        await pay.OweAsync(2);
        var before = PayDay.BodyOf(await pay.ListAsync());
        await pay.ApproveAsync();
        var after = PayDay.BodyOf(await pay.ListAsync());

        Assert.Contains("\"owedPeople\":2,\"owedCents\":4000,\"payouts\":[]", before, StringComparison.Ordinal);
        Assert.Contains("\"owedPeople\":0,\"owedCents\":0", after, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"ready\"", after, StringComparison.Ordinal);
    }
}
