using EmaPain.App.Casework;
using EmaPain.App.Operation;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Casework;

public sealed class TextSendingTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Without_an_answer_the_same_pair_is_tried_for_four_minutes_and_then_no_more()
    {
        using var stage = await HandTexts.WithAnnAsync();
        for (var call = 0; call < 20; call++)
        {
            stage.Carrier.Next(new SendAttempt.Unknown());
        }

        await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        var begun = stage.Clock.Now;
        await stage.WorkAsync();
        Assert.InRange(stage.Carrier.Calls.Count, 2, 6);
        Assert.Single(stage.Carrier.Calls.Select(sms => (sms.RepeatabilityId, sms.FirstSent)).Distinct());
        Assert.InRange(stage.Clock.Now - begun, Duration.FromMinutes(4), Duration.FromMinutes(6));
        Assert.Empty((await stage.PersonAsync(AppStage.Ann)).Pending);
    }

    [Fact]
    public async Task A_crisis_text_without_an_answer_gets_a_new_pair_after_four_minutes()
    {
        using var stage = await HandTexts.WithAnnAsync();
        while (stage.Carrier.Calls.Select(sms => sms.RepeatabilityId).Distinct().Count() < 2 && stage.Carrier.Calls.Count < 20)
        {
            stage.Carrier.Next(new SendAttempt.Unknown());
            if (stage.Carrier.Calls.Count == 0)
            {
                await stage.SayAsync(AppStage.Ann, Purpose.Crisis);
            }

            stage.Clock.MoveTo(stage.Queues.NextVisible()!.Value);
            await stage.WorkNowAsync();
        }

        await stage.WorkAsync();
        Assert.Equal(2, stage.Carrier.Calls.Select(sms => sms.RepeatabilityId).Distinct().Count());
        Assert.Single(stage.Carrier.WentOut);
    }

    [Fact]
    public async Task A_throttled_text_waits_as_long_as_the_carrier_asks_and_goes_with_a_new_pair()
    {
        using var stage = await HandTexts.WithAnnAsync();
        stage.Carrier.Next(new SendAttempt.NotSent(7 * Minute, NotSentCause.Throttled));
        await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        var begun = stage.Clock.Now;
        await stage.WorkAsync();
        Assert.Equal(2, stage.Carrier.Calls.Select(sms => sms.RepeatabilityId).Distinct().Count());
        Assert.Single(stage.Carrier.WentOut);
        Assert.True(stage.Clock.Now - begun >= Duration.FromMinutes(7));
    }

    [Theory]
    [InlineData(NotSentCause.Throttled)]
    [InlineData(NotSentCause.CircuitOpen)]
    [InlineData(NotSentCause.NotAuthorized)]
    public async Task A_text_that_may_have_gone_out_keeps_its_pair_whatever_keeps_the_next_try_back(NotSentCause cause)
    {
        using var stage = await HandTexts.WithAnnAsync();
        stage.Carrier.NextGoesOutWithoutAnswer();
        stage.Carrier.Next(new SendAttempt.NotSent(TimeSpan.FromSeconds(5), cause));
        stage.Carrier.Next(new SendAttempt.NotSent(TimeSpan.FromSeconds(5), cause));
        await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        await stage.WorkAsync();
        Assert.Equal(4, stage.Carrier.Calls.Count);
        Assert.Single(stage.Carrier.Calls.Select(sms => (sms.RepeatabilityId, sms.FirstSent)).Distinct());
        Assert.Single(stage.Carrier.WentOut);
    }

    [Fact]
    public async Task A_text_that_may_have_gone_out_and_is_then_throttled_for_long_is_given_up_as_unknown()
    {
        using var stage = await HandTexts.WithAnnAsync();
        stage.Carrier.NextGoesOutWithoutAnswer();
        stage.Carrier.Next(new SendAttempt.NotSent(10 * Minute, NotSentCause.Throttled));
        await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        await stage.WorkAsync();
        Assert.Equal(Delivery.Unknown, await OutcomeAsync(stage));
        Assert.Single(stage.Carrier.WentOut);
    }

    [Fact]
    public async Task A_text_that_may_have_gone_out_is_not_called_failed_when_its_next_try_is_refused()
    {
        using var stage = await HandTexts.WithAnnAsync();
        stage.Carrier.NextGoesOutWithoutAnswer();
        stage.Carrier.Next(new SendAttempt.Refused(403));
        await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        await stage.WorkAsync();
        Assert.Equal(2, stage.Carrier.Calls.Count);
        Assert.Equal(Delivery.Unknown, await OutcomeAsync(stage));
    }

    [Fact]
    public async Task A_text_whose_first_try_is_refused_is_called_failed()
    {
        using var stage = await HandTexts.WithAnnAsync();
        stage.Carrier.Next(new SendAttempt.Refused(403));
        await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        await stage.WorkAsync();
        Assert.Equal(Delivery.Failed, await OutcomeAsync(stage));
    }

    [Fact]
    public async Task A_carrier_that_says_at_once_is_not_called_in_a_circle()
    {
        using var stage = await HandTexts.WithAnnAsync();
        stage.Carrier.Next(new SendAttempt.NotSent(TimeSpan.Zero, NotSentCause.Throttled));
        await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        await stage.WorkNowAsync();
        Assert.Single(stage.Carrier.Calls);
    }

    [Fact]
    public async Task Two_throttled_texts_of_one_input_wait_under_one_message_and_repeat_no_other_effect()
    {
        using var stage = await HandTexts.WithAnnAsync();
        for (var call = 0; call < 10; call++)
        {
            stage.Carrier.Next(new SendAttempt.NotSent(Minute, NotSentCause.Throttled));
        }

        await stage.SayAsync(AppStage.Ann, Purpose.Notice, Purpose.Thanks);
        await stage.WorkNowAsync();
        var screenings = stage.Calls.Log.Count(call => call.EndsWith("SendAsync", StringComparison.Ordinal) && call.StartsWith("IQueues", StringComparison.Ordinal));
        for (var round = 0; round < 5; round++)
        {
            Assert.Single(stage.Queues.On<EffectsMessage>(QueueNames.Effects));
            stage.Clock.MoveTo(stage.Queues.NextVisible()!.Value);
            await stage.WorkNowAsync();
        }

        var sent = stage.Calls.Log.Count(call => call.StartsWith("IQueues.SendAsync", StringComparison.Ordinal)) - screenings;
        Assert.InRange(sent, 0, 5);
        await stage.WorkAsync();
        Assert.Equal(2, stage.Carrier.WentOut.Count);
    }

    [Fact]
    public async Task A_refused_credential_turns_health_red_on_every_instance_until_a_quarter_of_an_hour_after_the_last_refusal()
    {
        using var stage = await HandTexts.WithAnnAsync();
        var elsewhere = new OutageWatch(stage.Outages, stage.Clock);
        var begun = stage.Clock.GetUtcNow();
        stage.Carrier.Next(new SendAttempt.NotSent(Minute, NotSentCause.NotAuthorized));
        stage.Carrier.Next(new SendAttempt.NotSent(Minute, NotSentCause.NotAuthorized));
        await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        await stage.WorkNowAsync();
        Assert.NotNull(await elsewhere.RecentAsync(Outage.CarrierRefusesUs, AppStage.Cancel));
        await stage.WorkAsync();
        Assert.Single(stage.Carrier.WentOut);
        var last = await elsewhere.RecentAsync(Outage.CarrierRefusesUs, AppStage.Cancel);
        Assert.Equal(begun + Minute, last);
        stage.Clock.MoveTo(Instant.FromDateTimeOffset(last!.Value) + Duration.FromMinutes(15));
        Assert.Null(await elsewhere.RecentAsync(Outage.CarrierRefusesUs, AppStage.Cancel));
    }

    [Fact]
    public async Task Many_refusals_within_a_minute_are_noted_once()
    {
        using var stage = await HandTexts.WithAnnAsync();
        stage.Carrier.Next(new SendAttempt.NotSent(Minute, NotSentCause.NotAuthorized));
        stage.Carrier.Next(new SendAttempt.NotSent(Minute, NotSentCause.NotAuthorized));
        stage.Carrier.Next(new SendAttempt.NotSent(Minute, NotSentCause.CircuitOpen));
        await stage.SayAsync(AppStage.Ann, Purpose.Notice, Purpose.Thanks, Purpose.Help);
        await stage.WorkNowAsync();
        Assert.Single(stage.Calls.Log, call => call == "IOutages.NoteAsync");
    }

    [Fact]
    public async Task A_text_whose_time_is_over_is_not_sent()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        stage.Clock.Pass(Duration.FromHours(1));
        await stage.WorkAsync();
        Assert.Empty(stage.Carrier.Calls);
        Assert.Empty((await stage.PersonAsync(AppStage.Ann)).Pending);
    }

    [Fact]
    public async Task A_text_that_waits_for_its_next_try_does_not_follow_a_stop()
    {
        using var stage = await HandTexts.WithAnnAsync();
        stage.Carrier.Next(new SendAttempt.NotSent(Minute, NotSentCause.Throttled));
        await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        await stage.WorkNowAsync();
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.OptOut());
        await stage.WorkAsync();
        Assert.Single(stage.Carrier.Calls);
        Assert.Empty(stage.Carrier.WentOut);
    }

    /// <summary>The host that tries again had read the state before the STOP; the text's row was claimed, so that the STOP could not delete it.</summary>
    [Theory]
    [InlineData(NotSentCause.Throttled)]
    [InlineData(null)]
    public async Task A_text_that_may_have_gone_out_is_not_tried_again_after_a_stop_that_comes_in_between(NotSentCause? cause)
    {
        using var stage = await HandTexts.WithAnnAsync();
        if (cause is { } held)
        {
            stage.Carrier.Next(new SendAttempt.NotSent(Minute, held));
        }
        else
        {
            stage.Carrier.NextGoesOutWithoutAnswer();
        }

        await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        await stage.WorkNowAsync();
        var isStopped = false;
        stage.Calls.Before = number =>
        {
            if (!isStopped && stage.Calls.Log[number] == "IParticipations.ClaimAsync")
            {
                isStopped = true;
                stage.RecordAsync(AppStage.Ann, new StaffRecord.OptOut()).GetAwaiter().GetResult();
            }
        };
        await stage.WorkAsync();

        Assert.True(isStopped);
        Assert.Single(stage.Carrier.Calls);
        Assert.Empty((await stage.PersonAsync(AppStage.Ann)).Pending);
    }

    [Fact]
    public async Task A_text_that_another_host_is_sending_is_left_alone_until_its_claim_ends()
    {
        using var stage = await HandTexts.WithAnnAsync();
        var input = await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        var text = Assert.Single(await stage.Participations.WaitingTextsAsync(AppStage.Ann, input, AppStage.Cancel));
        var now = stage.Clock.GetUtcNow();
        var pair = new SendClaim(1, Guid.Parse("00000000-0000-0000-0000-000000000001"), now, now + TimeSpan.FromSeconds(45));
        Assert.NotNull(await stage.Participations.ClaimAsync(AppStage.Ann, text, pair, AppStage.Cancel));
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.OptOut());
        await stage.WorkNowAsync();
        Assert.Empty(stage.Carrier.Calls);
        Assert.Single(await stage.Participations.WaitingTextsAsync(AppStage.Ann, input, AppStage.Cancel));
        await stage.WorkAsync();
        Assert.Empty(await stage.Participations.WaitingTextsAsync(AppStage.Ann, input, AppStage.Cancel));
        Assert.Empty(stage.Carrier.Calls);
    }

    [Fact]
    public async Task A_host_that_crashed_while_sending_is_followed_with_its_own_pair()
    {
        using var stage = await HandTexts.WithAnnAsync();
        stage.Carrier.NextGoesOutWithoutAnswer();
        stage.Calls.Fails = call => call == "IParticipations.CommitAsync";
        await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        await stage.WorkNowAsync();
        stage.Calls.Fails = _ => false;
        await stage.WorkAsync();
        Assert.Single(stage.Carrier.WentOut);
        Assert.Empty((await stage.PersonAsync(AppStage.Ann)).Pending);
    }

    [Fact]
    public async Task A_stranger_whose_reply_is_throttled_is_answered_later_all_the_same()
    {
        using var stage = new AppStage();
        stage.Carrier.Next(new SendAttempt.NotSent(Minute, NotSentCause.Throttled));
        await stage.EventsAsync(LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, "hello"));
        await stage.WorkAsync();
        Assert.Equal(AppStage.Phone, Assert.Single(stage.Carrier.WentOut).To.Value);
        Assert.DoesNotContain(stage.Queues.Waiting, message => message.Body.Contains(AppStage.Phone, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_outcome_that_always_meets_other_writers_goes_back_to_the_queue()
    {
        using var stage = await HandTexts.WithAnnAsync();
        var input = await stage.SayAsync(AppStage.Ann, Purpose.Notice);
        var busy = new BusyParticipations(stage.Participations);
        var sending = new TextSending(
            busy, stage.Get<TextEnds>(), stage.Carrier, new ShippedStudies(ShippedStudies.MissionReconnect), new OutageWatch(stage.Outages, stage.Clock), stage.Clock, stage.Clock);
        var text = Assert.Single(await stage.Participations.WaitingTextsAsync(AppStage.Ann, input, AppStage.Cancel));
        var loaded = await stage.Participations.LoadAsync(AppStage.Ann, AppStage.Cancel);
        await Assert.ThrowsAsync<CaseCollisionException>(() => sending.SendAsync(loaded, text, writer: null, AppStage.Cancel));
    }

    private static async Task<Delivery> OutcomeAsync(AppStage stage) =>
        Assert.Single(await stage.Participations.HistoryAsync(AppStage.Ann, AppStage.Cancel).OfType<Happening.TextOutcome>().ToListAsync()).Delivery;
}
