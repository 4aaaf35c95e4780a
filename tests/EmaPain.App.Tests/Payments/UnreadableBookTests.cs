using EmaPain.App.Staff;
using EmaPain.App.Payments;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Payments;

/// <summary>The account book of the second of three people cannot be read: the others are paid, the person is named, and nothing is lost.</summary>
public sealed class UnreadableBookTests : IDisposable
{
    private readonly AppStage stage = new();
    private readonly PayDay pay;

    public UnreadableBookTests() => pay = new PayDay(stage);

    public void Dispose() => stage.Dispose();

    [Fact]
    public async Task Whose_book_cannot_be_read_is_left_out_by_name_and_paid_once_it_is_mended()
    {
        await pay.OweAsync(3);
        stage.Participations.Spoil(PayDay.Key(2));
        var payout = await pay.ApproveAsync();
        var file = await pay.FileAsync(payout);
        Assert.EndsWith("total,,2 payments,40.00,USD\r\n", file, StringComparison.Ordinal);
        Assert.Equal((TaskKind.MendAccountBook, "N-002"), await TaskAsync());
        Assert.IsType<StaffAnswer.Ok>(await pay.ListAsync());

        stage.Participations.Mend(PayDay.Key(2));
        await stage.WorkAsync();
        Assert.Equal((2000, 0, 0), await pay.SumsAsync(2));
        await pay.ReportAsync(payout, PayDay.WithResults(file, _ => "paid"));
        Assert.EndsWith("total,,1 payments,20.00,USD\r\n", await pay.FileAsync(await pay.ApproveAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_that_is_spoiled_after_the_approval_holds_up_no_export_and_no_report()
    {
        await pay.OweAsync(3);
        var payout = await pay.ApproveAsync();
        stage.Participations.Spoil(PayDay.Key(2));
        var file = await pay.FileAsync(payout);
        Assert.EndsWith("total,,3 payments,60.00,USD\r\n", file, StringComparison.Ordinal);
        Assert.Equal((TaskKind.MendAccountBook, "N-002"), await TaskAsync());

        await pay.ReportAsync(payout, PayDay.WithResults(file, place => place == 3 ? "" : "paid"));
        Assert.Equal((0, 0, 2000), await pay.SumsAsync(1));
        Assert.Contains("The account book of N-002 cannot be read.", PayDay.BodyOf(await pay.ReportOfAsync(payout)), StringComparison.Ordinal);
        Assert.EndsWith("total,,1 payments,20.00,USD\r\n", await pay.FileAsync(payout), StringComparison.Ordinal);

        stage.Participations.Mend(PayDay.Key(2));
        await pay.ReportAsync(payout, PayDay.WithResults(file, _ => "paid"));
        Assert.Equal((0, 0, 2000), await pay.SumsAsync(2));
        Assert.Equal((0, 0, 2000), await pay.SumsAsync(3));
    }

    [Fact]
    public async Task Where_only_it_is_open_nothing_is_handed_out_that_may_be_paid_already()
    {
        await pay.OweAsync(2);
        var payout = await pay.ApproveAsync();
        var file = await pay.FileAsync(payout);
        stage.Participations.Spoil(PayDay.Key(2));
        await pay.ReportAsync(payout, PayDay.WithResults(file, place => place == 1 ? "paid" : ""));

        Assert.Equal("unreadable-book", Assert.IsType<StaffAnswer.Refused>(await pay.ExportAsync(payout)).Code);
        Assert.Equal("unreadable-book", Assert.IsType<StaffAnswer.Refused>(await pay.FailAsync(payout, 2)).Code);
        var statement = await stage.Get<StatementDesk>().OfAsync(PayDay.Key(2), new StaffRequest("statement", "lee"), AppStage.Cancel);
        Assert.Equal("unreadable-book", Assert.IsType<StaffAnswer.Refused>(statement).Code);
    }

    private async Task<(TaskKind Kind, string? Participant)> TaskAsync()
    {
        var task = Assert.Single(await stage.Tasks.OpenAsync(new StudyId("all"), new SiteId("all"), AppStage.Cancel));
        return (task.Kind, task.Participant?.Value);
    }
}
