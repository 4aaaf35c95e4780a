using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Compensation;

namespace EmaPain.App.Tests.Payments;

/// <summary>Whatever breaks between approval and confirmation: everybody is paid once, and the file says what the books say.</summary>
public sealed class PayoutBreakTests
{
    private const int People = 3;

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashBefore)]
    [InlineData(Fault.CrashAfter)]
    public async Task Whichever_call_goes_wrong_everybody_is_paid_once(Fault fault)
    {
        var calls = await CallsOfAsync(fault, int.MaxValue);
        for (var call = 0; call < calls; call++)
        {
            await CallsOfAsync(fault, call);
        }
    }

    [Fact]
    public async Task Messages_that_come_twice_and_hosts_that_work_at_once_pay_nobody_twice()
    {
        using var stage = new AppStage();
        var pay = new PayDay(stage);
        await pay.OweAsync(120);
        stage.Calls.Before = _ =>
        {
            if (stage.Queues.On<App.Messages.PayoutMessage>(QueueNames.Payouts) is [var message] && stage.Calls.Log.Count % 7 == 0)
            {
                stage.Queues.SendAsync(QueueNames.Payouts, message, TimeSpan.Zero, AppStage.Cancel).GetAwaiter().GetResult();
            }
        };
        var payout = await pay.ApproveAsync();
        await PaidOnceAsync(stage, pay, await pay.FileAsync(payout), payout, 120);
    }

    /// <summary>Plays from approval to confirmation with one fault, tries it against the books, and says how many calls it took.</summary>
    private static async Task<int> CallsOfAsync(Fault fault, int call)
    {
        using var stage = new AppStage();
        var pay = new PayDay(stage);
        await pay.OweAsync(People);
        var before = stage.Calls.Log.Count;
        if (call < int.MaxValue)
        {
            stage.Calls.FailAt(before + call, fault);
        }

        var payout = await pay.ApproveAsync();
        var file = await pay.FileAsync(payout);
        await PaidOnceAsync(stage, pay, file, payout, People);
        return stage.Calls.Log.Count - before;
    }

    private static async Task PaidOnceAsync(AppStage stage, PayDay pay, string file, PayoutId payout, int people)
    {
        Assert.Equal(people + 2, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        await pay.ReportAsync(payout, PayDay.WithResults(file, place => place == 1 ? "failed" : "paid"));
        var next = await pay.ApproveAsync();
        await pay.ReportAsync(next, PayDay.WithResults(await pay.FileAsync(next), _ => "paid"));
        for (var number = 1; number <= people; number++)
        {
            Assert.Equal((0, 0, 2000), await pay.SumsAsync(number));
            var book = (await stage.PersonAsync(PayDay.Key(number))).Ledger;
            Assert.Equal(number == 1 ? 2 : 1, book.Count(entry => entry.Type == EntryType.Approved));
        }

        Assert.All(await stage.Payouts.OfStudyAsync(PayDay.Study, AppStage.Cancel), paid => Assert.Equal(PayoutStatus.Settled, paid.Status));
    }
}
