using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Casework;

public sealed class CrashTests
{
    [Fact]
    public async Task The_story_without_faults_has_texts_money_an_alert_that_is_taken_on_and_nothing_left_to_do()
    {
        using var stage = new AppStage();
        await CrashStory.PlayAsync(stage);
        var end = await CrashStory.EndAsync(stage);
        Assert.Empty(stage.Queues.Waiting);
        Assert.Equal(2, stage.Carrier.WentOut.Count(sms => sms.Text.Contains("rate your past week", StringComparison.Ordinal)));
        Assert.Contains(stage.Carrier.WentOut, sms => sms.Text.Contains("$5.00 was added; your study balance is $25.00", StringComparison.Ordinal));
        Assert.Single(stage.Mailer.Taken);
        Assert.Contains(end, line => line.StartsWith("alert", StringComparison.Ordinal) && line.EndsWith("Acknowledged", StringComparison.Ordinal));
        Assert.Equal(4, end.Count(line => line.StartsWith("task", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashBefore)]
    [InlineData(Fault.CrashAfter)]
    public async Task Whichever_call_of_whichever_port_goes_wrong_the_story_ends_the_same(Fault fault)
    {
        using var whole = new AppStage();
        await CrashStory.PlayAsync(whole);
        var expected = await CrashStory.EndAsync(whole);
        var different = new List<string>();
        for (var call = 0; call < whole.Calls.Log.Count; call++)
        {
            using var stage = new AppStage();
            stage.Calls.FailAt(call, fault);
            await CrashStory.PlayAsync(stage);
            var end = await CrashStory.EndAsync(stage);
            different.AddRange(expected.Except(end).Select(line => $"{call} {whole.Calls.Log[call]}: missing {line}"));
            different.AddRange(end.Except(expected).Select(line => $"{call} {whole.Calls.Log[call]}: too much {line}"));
            if (end.Count != expected.Count)
            {
                different.Add($"{call} {whole.Calls.Log[call]}: {end.Count} instead of {expected.Count} lines");
            }
        }

        Assert.True(different.Count == 0, string.Join('\n', different.Take(30)));
    }

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashBefore)]
    [InlineData(Fault.CrashAfter)]
    public async Task A_record_whose_caller_never_tries_again_is_done_wholly_or_not_at_all(Fault fault)
    {
        var outcomes = new List<(bool Recorded, int Cents, int Rows)>();
        for (var call = 0; ; call++)
        {
            using var stage = new AppStage();
            await stage.ActivateAsync(AppStage.Ann);
            await stage.SettleAsync();
            var before = stage.Calls.Log.Count;
            stage.Calls.FailAt(before + call, fault);
            var record = new StaffRecord.AssessmentCompleted(new OccasionId("assessment-baseline"));
            var thrown = await Record.ExceptionAsync(() => stage.Get<ParticipantDesk>().RecordAsync(AppStage.Ann, record, stage.Request(), AppStage.Cancel));
            if (thrown is null)
            {
                break;
            }

            stage.Calls.Restart();
            await stage.SettleAsync();
            var person = await stage.PersonAsync(AppStage.Ann);
            var recorded = person.OccasionOf(record.Occasion)!.Status == OccasionStatus.Completed;
            outcomes.Add((recorded, person.Ledger.Sum(entry => entry.Cents), stage.Research.Rows.Count(row => row.Table == "Payments")));
        }

        Assert.Contains((false, 0, 0), outcomes);
        Assert.Contains((true, 2000, 1), outcomes);
        Assert.Equal(2, outcomes.Distinct().Count());
    }
}
