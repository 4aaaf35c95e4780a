using EmaPain.Domain.Participations;
using EmaPain.Local.Carrier;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class DeliveryTests(HeldWorkStage held) : IClassFixture<HeldWorkStage>
{
    private readonly TrialStage stage = held.Stage;
    private CarrierFaults Faults => stage.Machine.Carrier.Faults;

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task A_carrier_that_fails_and_recovers_delivers_the_prompt_once(int status)
    {
        Faults.NextCall(new CallFault.AnswersBeforeAccepting(status));
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(stage.TextsTo(person));

        await held.Work.PassAsync(stage);
        Assert.Single(stage.TextsTo(person));
        await AnswersCountAsync(person);
    }

    [Fact]
    public async Task A_carrier_that_fails_three_times_delivers_the_prompt_once()
    {
        for (var failures = 0; failures < 3; failures++)
        {
            Faults.NextCall(new CallFault.AnswersBeforeAccepting());
        }

        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await held.Work.PassAsync(stage);
        Assert.Single(stage.TextsTo(person));
        await AnswersCountAsync(person);
    }

    [Fact]
    public async Task An_answer_that_was_dropped_after_the_carrier_accepted_leaves_one_text_on_the_phone()
    {
        Faults.NextCall(new CallFault.DropsAfterAccepting());
        var repeated = stage.Machine.Carrier.Books.Repeated;
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await held.Work.PassAsync(stage);
        Assert.Single(stage.TextsTo(person));
        Assert.Equal(repeated + 1, stage.Machine.Carrier.Books.Repeated);
        await AnswersCountAsync(person);
    }

    [Fact]
    public async Task A_throttled_text_goes_out_once_when_the_carrier_said_it_may()
    {
        Faults.NextCall(new CallFault.Throttles(TimeSpan.FromSeconds(37)));
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(stage.TextsTo(person));
        Assert.Equal([TimeSpan.FromSeconds(37)], held.Work.Delays);

        await held.Work.PassAsync(stage);
        Assert.Single(stage.TextsTo(person));
        await AnswersCountAsync(person);
    }

    [Fact]
    public async Task A_throttled_reply_to_an_unknown_phone_goes_out_all_the_same()
    {
        const string Stranger = "+18135577101";
        Faults.NextCall(new CallFault.Throttles(TimeSpan.FromSeconds(5)));
        await stage.TextAsync(Stranger, TrialStage.Sender, "I want to kill myself");
        await held.Work.PassAsync(stage);
        Assert.Contains("988", Assert.Single(stage.TextsTo(Stranger)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_waits_for_the_carrier_does_not_follow_a_STOP()
    {
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        Faults.NextCall(new CallFault.Throttles(TimeSpan.FromSeconds(30)));
        await stage.TextAsync(person, "HELP");
        await stage.TextAsync(person, "STOP");
        await held.Work.PassAsync(stage);
        Assert.Equal(2, stage.TextsTo(person).Count);
        Assert.StartsWith("You will get no more study texts", stage.TextsTo(person)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_recipient_is_recorded_as_send_failed()
    {
        var person = await stage.VolunteerAsync();
        Faults.NextTextTo(person.Phone, new TextFault.Refuses());
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.PassAsync(TimeSpan.FromDays(6));
        var baseline = await stage.OccasionAsync(person, "baseline");
        Assert.Equal(("closed", "send_failed"), (baseline.GetProperty("status").GetString(), baseline.GetProperty("missingReason").GetString()));
    }

    [Fact]
    public async Task A_text_that_never_arrived_is_recorded_as_send_failed()
    {
        var person = await stage.VolunteerAsync();
        Faults.NextTextTo(person.Phone, new TextFault.DeliveryFails());
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.PassAsync(TimeSpan.FromDays(6));
        Assert.Equal("send_failed", (await stage.OccasionAsync(person, "baseline")).GetProperty("missingReason").GetString());
    }

    [Fact]
    public async Task An_opt_out_that_only_a_delivery_report_tells_stops_the_texts_and_asks_for_a_call()
    {
        var person = await stage.VolunteerAsync();
        Faults.NextTextTo(person.Phone, new TextFault.OptedOut());
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("optedOut", (await stage.ShowAsync(person)).GetProperty("status").GetString());

        for (var week = 0; week < 3; week++)
        {
            await stage.PassAsync(TimeSpan.FromDays(7));
        }

        Assert.Empty(stage.TextsTo(person));
        Assert.Equal("not_sent_optout", (await stage.OccasionAsync(person, "week-1")).GetProperty("missingReason").GetString());
        Assert.Contains(await stage.TasksAsync(TrialStage.Study, TrialStage.Site), task =>
            task.Kind == TaskKind.CallAfterOptOut && task.Participant?.Value == person.Id);
    }

    [Fact]
    public async Task A_delivery_report_that_comes_again_and_again_is_learned_once()
    {
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        var text = Assert.Single(stage.Machine.Carrier.Phones.Of(person.Phone));
        var sequence = await HappeningsAsync(person);
        var report = $$"""
            {"id":"{{text.MessageId}}","eventType":"Microsoft.Communication.SMSDeliveryReportReceived","eventTime":"{{stage.Time.GetUtcNow():O}}",
             "data":{"messageId":"{{text.MessageId}}","from":"18135550128","to":"{{person.Phone}}","deliveryStatus":"Delivered",
             "deliveryStatusDetails":"2000: No Error","receivedTimestamp":"{{stage.Time.GetUtcNow():O}}","tag":"{{text.Tag}}"} }
            """;
        await stage.PostEventsAsync($"[{report},{report}]");
        await stage.PostEventsAsync($"[{report}]");
        Assert.Equal(sequence, await HappeningsAsync(person));
    }

    private async Task<int> HappeningsAsync(Volunteer person)
    {
        var key = new Domain.Ids.ParticipationKey(new(TrialStage.Study), new(person.Id));
        return await stage.Port<App.Ports.IParticipations>().HistoryAsync(key, CancellationToken.None).CountAsync();
    }

    private async Task AnswersCountAsync(Volunteer person)
    {
        await stage.TextAsync(person, "3 4 2");
        Assert.Equal("completed", (await stage.OccasionAsync(person, "baseline")).GetProperty("status").GetString());
    }
}
