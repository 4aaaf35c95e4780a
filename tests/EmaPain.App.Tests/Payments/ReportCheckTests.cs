using EmaPain.App.Payments;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Payments;

/// <summary>Reports as they come back from a finance office: opened in a spreadsheet, cut, sorted, broken.</summary>
public sealed class ReportCheckTests
{
    private const string Header = "payout,reference,participant,amount,currency,result";
    private static readonly Payout March = new() { Study = PayDay.Study, Id = new PayoutId("march"), ApprovedBy = "kim", ApprovedAt = AppStage.Monday };

    [Fact]
    public async Task A_quotation_mark_that_is_not_closed_spoils_its_own_row_only()
    {
        var (payments, faults) = await ReadAsync(Header, Row(1), "march,r-2,\"N-002,20.00,USD,paid", Row(3, amount: "21.00"), "march,\"r-4\"x,N-004,20.00,USD,paid", Row(9));

        Assert.Equal([(3L, "participant"), (4, "amount"), (5, "reference"), (6, "reference")], faults.Select(fault => (fault.Line, fault.Column)));
        Assert.Contains("quotation mark", faults[0].Sentence, StringComparison.Ordinal);
        Assert.Equal(["N-001", "N-003"], payments.Select(payment => payment.Participant.Value));
    }

    [Fact]
    public async Task Empty_lines_are_counted_and_passed_over()
    {
        var (_, faults) = await ReadAsync("", Header, "", "", Row(1), "   ", Row(2, result: "payed"), ",,,,,");

        Assert.Equal([(7L, "result")], faults.Select(fault => (fault.Line, fault.Column)));
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("-20.00")]
    [InlineData("20.001")]
    [InlineData("")]
    public async Task An_amount_beyond_all_reason_is_a_fault_like_any_other(string amount)
    {
        var (_, faults) = await ReadAsync(Header, Row(1, amount: amount), Row(2));

        Assert.Equal([(2L, "amount")], faults.Select(fault => (fault.Line, fault.Column)));
    }

    [Theory]
    [InlineData("20.00")]
    [InlineData("$20.00")]
    [InlineData("20")]
    public async Task An_amount_as_a_spreadsheet_writes_it_is_read(string amount) => Assert.Empty((await ReadAsync(Header, Row(1, amount: amount))).Faults);

    [Theory]
    [InlineData("total,,3 payments,40.00,USD,", "participant")]
    [InlineData("total,,2 payments,60.00,USD,", "amount")]
    [InlineData("TOTAL,,2 payments,a lot,USD,", "amount")]
    public async Task A_total_that_is_not_that_of_the_rows_says_that_some_are_missing_or_changed(string total, string column)
    {
        var (_, faults) = await ReadAsync(Header, Row(1), Row(2), total);

        Assert.Equal([(4L, column)], faults.Select(fault => (fault.Line, fault.Column)));
    }

    [Theory]
    [InlineData("total,,2 payments,40.00,USD,")]
    [InlineData("total,,2 payments,$40.00,USD")]
    public async Task The_rows_own_total_is_fine_and_none_is_needed(string total)
    {
        Assert.Empty((await ReadAsync(Header, Row(1), Row(2), total)).Faults);
        Assert.Empty((await ReadAsync(Header, Row(1), Row(2))).Faults);
    }

    [Fact]
    public async Task A_row_of_too_many_or_too_few_cells_is_named()
    {
        var (_, faults) = await ReadAsync(Header, "march,r-1,N-001,1,020.00,USD,paid", "march,r-2,N-002", Row(3));

        Assert.Equal([(2L, "7"), (3, "amount")], faults.Select(fault => (fault.Line, fault.Column)));
    }

    [Fact]
    public async Task A_column_that_is_missing_is_named_where_the_header_is() => Assert.Equal(
        [(2L, "result")], (await ReadAsync("", "payout,reference,participant,amount,currency", Row(1))).Faults.Select(fault => (fault.Line, fault.Column)));

    [Fact]
    public async Task A_column_that_stands_twice_is_named() => Assert.Equal(
        [(1L, "result")], (await ReadAsync($"{Header},Result", $"{Row(1)},failed")).Faults.Select(fault => (fault.Line, fault.Column)));

    [Theory]
    [InlineData]
    [InlineData("march,r-1,N-001,20.00,USD,")]
    [InlineData("total,,0 payments,0.00,USD,")]
    public async Task A_file_that_says_of_no_payment_what_became_of_it_is_not_taken(params string[] rows) => Assert.Equal(
        [(1L, "result")], (await ReadAsync([Header, .. rows])).Faults.Select(fault => (fault.Line, fault.Column)));

    private static string Row(int number, string amount = "20.00", string result = "paid") => $"march,r-{number},N-{number:000},{amount},USD,{result}";

    private static async Task<(IReadOnlyList<ReportedPayment> Payments, IReadOnlyList<RowFault> Faults)> ReadAsync(params string[] lines)
    {
        var approved = Enumerable.Range(1, 4).Select(number => new PayoutLine(new ParticipantId($"N-{number:000}"), 2000, new EntryId($"r-{number}")));
        var (payments, faults) = await ReportCheck.ReadAsync(string.Join("\r\n", lines), March, approved.ToAsyncEnumerable(), AppStage.Cancel);
        return (payments, faults);
    }
}
