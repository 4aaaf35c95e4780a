using EmaPain.App.Staff;
using EmaPain.App.Tests.Casework;
using EmaPain.App.Tests.Stage;

namespace EmaPain.App.Tests.Staff;

/// <summary>Every call of every port during an erasure goes wrong once.</summary>
public sealed class ErasureFaultTests
{
    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashBefore)]
    [InlineData(Fault.CrashAfter)]
    public async Task The_same_request_finishes_an_erasure_that_broke_off(Fault fault)
    {
        foreach (var before in new[] { ErasureTests.AnswerAndWithdrawAsync, EnrolAsync })
        {
            var expected = await EndAsync(before, call: -1, fault);
            for (var call = 0; call < expected.Calls; call++)
            {
                var end = await EndAsync(before, call, fault);
                Assert.True(expected.Lines.SequenceEqual(end.Lines), $"call {call}:\n{string.Join('\n', expected.Lines.Except(end.Lines).Concat(end.Lines.Except(expected.Lines)))}");
            }
        }
    }

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashBefore)]
    [InlineData(Fault.CrashAfter)]
    public async Task An_erasure_whose_caller_never_tries_again_is_done_wholly_or_not_at_all(Fault fault)
    {
        foreach (var before in new[] { ErasureTests.AnswerAndWithdrawAsync, EnrolAsync })
        {
            var outcomes = new HashSet<bool>();
            for (var call = 0; ; call++)
            {
                using var stage = new AppStage();
                await before(stage);
                stage.Calls.FailAt(stage.Calls.Log.Count + call, fault);
                var thrown = await Record.ExceptionAsync(() => stage.Get<ParticipantDesk>().EraseAsync(AppStage.Ann, stage.Request(), AppStage.Cancel));
                if (thrown is null)
                {
                    break;
                }

                stage.Calls.Restart();
                await stage.SettleAsync();
                var person = await stage.PersonAsync(AppStage.Ann);
                var isDone = person.ErasedAt is not null || person.EnrolledAt is null;
                outcomes.Add(isDone);
                if (isDone)
                {
                    await ErasureTests.NobodyIsKnownByThePhoneAsync(stage, AppStage.Ann);
                    Assert.True(person.EnrolledAt is not null || stage.Research.Rows.Count == 0);
                }
                else
                {
                    Assert.NotNull(await stage.Contacts.OfAsync(AppStage.Ann, AppStage.Cancel));
                }
            }

            Assert.Equal([false, true], outcomes.Order());
        }
    }

    private static async Task EnrolAsync(AppStage stage)
    {
        await stage.EnrolAsync(AppStage.Ann);
        await stage.EventsAsync(LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, "HELP"));
        await stage.SettleAsync();
    }

    private static async Task<(int Calls, IReadOnlyList<string> Lines)> EndAsync(Func<AppStage, Task> before, int call, Fault fault)
    {
        using var stage = new AppStage();
        await before(stage);
        var calls = stage.Calls.Log.Count;
        stage.Calls.FailAt(call < 0 ? call : calls + call, fault);
        Assert.IsType<StaffAnswer.Ok>(await stage.EraseAsync(AppStage.Ann));
        calls = stage.Calls.Log.Count - calls;
        await stage.SettleAsync();
        await ErasureTests.NobodyIsKnownByThePhoneAsync(stage, AppStage.Ann);
        return (calls, await CrashStory.EndAsync(stage));
    }
}
