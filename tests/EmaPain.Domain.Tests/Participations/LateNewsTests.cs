using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Texts and outcomes that come late, twice or in the wrong order are judged as of when they were received.</summary>
public sealed class LateNewsTests
{
    private readonly Trial trial = Trial.Active("weekly-pst-peg");

    [Fact]
    public void A_text_from_before_the_question_never_answers_it()
    {
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 10, 5).Says("5 4 3", ago: Duration.FromMinutes(6));

        Assert.Empty(trial.Occasion("week-1").Answers);
    }

    [Fact]
    public void A_text_within_the_allowance_for_clocks_answers_the_first_question()
    {
        trial.At(3, 9, 10).Tick();
        trial.Says("5 4 3", ago: Duration.FromSeconds(9));

        Assert.Equal(3, trial.Occasion("week-1").Answers.Length);
    }

    [Fact]
    public void A_text_sent_twice_does_not_answer_the_next_question()
    {
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 10, 5).Says("5 4 3", ago: Duration.FromSeconds(5));
        trial.Says("5 4 3", ago: Duration.FromSeconds(3));

        Assert.All(trial.Occasion("week-1").Answers, answer => Assert.StartsWith("PST.", answer.Item.Value, StringComparison.Ordinal));
        Assert.Equal(3, trial.Occasion("week-1").Answers.Length);
    }

    [Fact]
    public void Of_two_answers_the_first_received_counts_whichever_is_delivered_first()
    {
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 10, 20).Says("6 6 6", ago: Duration.FromMinutes(5));
        trial.At(3, 9, 10, 21).Says("5 4 3", ago: Duration.FromMinutes(15));

        Assert.Equal(5, trial.Value("week-1", "PST.pain"));
        Assert.Equal(3, trial.Value("week-1", "PST.tension"));
    }

    [Fact]
    public void A_correction_stays_when_an_earlier_text_is_delivered_after_it()
    {
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 10, 10).Says("6 6 6");
        trial.At(3, 9, 10, 12).Says("CHANGE STRESS 2");
        trial.At(3, 9, 10, 20).Says("5 4 3", ago: Duration.FromMinutes(15));

        Assert.Equal(5, trial.Value("week-1", "PST.pain"));
        Assert.Equal(2, trial.Value("week-1", "PST.stress"));
    }

    [Fact]
    public void An_answer_from_before_a_STOP_is_kept_and_followed_by_no_text()
    {
        trial.Tried(trial.At(3, 9, 10).Tick(), SendOutcome.Accepted);
        trial.At(3, 9, 10, 10).Says("STOP");
        var decision = trial.At(3, 9, 10, 12).Says("5 4", ago: Duration.FromMinutes(7));

        Assert.Equal(5, trial.Value("week-1", "PST.pain"));
        Assert.Empty(decision.Effects.OfType<Effect.SendText>());
    }

    [Fact]
    public void A_STOP_from_before_a_START_does_not_count()
    {
        trial.At(3, 9, 10, 10).Says("START");
        trial.At(3, 9, 10, 12).Says("STOP", ago: Duration.FromMinutes(5));

        Assert.Null(trial.Person.OptedOutSince);
    }

    [Fact]
    public void A_START_from_before_a_STOP_does_not_count()
    {
        trial.At(3, 9, 10, 10).Says("STOP");
        trial.At(3, 9, 10, 12).Says("START", ago: Duration.FromMinutes(5));

        Assert.NotNull(trial.Person.OptedOutSince);
    }

    [Fact]
    public void An_answer_in_time_that_comes_after_expiry_withdraws_the_reason_and_is_judged_again()
    {
        var rated = Trial.Active("mission-reconnect", arm: "wait-list");
        rated.At(3, 9, 10).Tick();
        rated.At(3, 15, 22).Tick();
        Assert.Equal(OccasionStatus.Closed, rated.Occasion("week-1").Status);

        var decision = rated.At(3, 16, 4).Says("3 4 3", ago: Duration.FromHours(8));

        Assert.Equal(OccasionStatus.Completed, rated.Occasion("week-1").Status);
        Assert.Null(rated.Occasion("week-1").Reason);
        Assert.Single(decision.Effects.OfType<Effect.RequestCompensation>());
        Assert.Single(decision.Effects.OfType<Effect.RequestScreening>());
        rated.JudgeMoney("week-1");
        Assert.Equal(500, Assert.Single(rated.Person.Ledger).Cents);
    }

    [Fact]
    public void A_partial_answer_after_expiry_shows_that_the_question_arrived()
    {
        trial.At(3, 9, 10).Tick();
        trial.At(3, 15, 22).Tick();
        Assert.Equal(MissingReason.Technical, trial.Occasion("week-1").Reason);

        trial.At(3, 15, 23).Says("5 4");

        Assert.Equal(MissingReason.NoResponse, trial.Occasion("week-1").Reason);
    }

    [Fact]
    public void A_delivery_report_that_is_faster_than_the_answer_to_the_call_is_not_undone()
    {
        var asked = trial.At(3, 9, 10).Tick();
        trial.Reported(asked, DeliveryReport.Delivered);
        trial.At(3, 9, 10, 1).Tried(asked, SendOutcome.Unknown);

        Assert.Equal(Delivery.Delivered, trial.Occasion("week-1").Asked[0].Delivery);
    }

    [Fact]
    public void An_open_outcome_does_not_move_the_sent_instant_past_an_answer()
    {
        var asked = trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 10, 4).Tried(asked, SendOutcome.Unknown);
        trial.At(3, 9, 10, 5).Says("5 4 3", ago: Duration.FromMinutes(3));

        Assert.Equal(5, trial.Value("week-1", "PST.pain"));
    }

    [Fact]
    public void A_delivery_report_mends_an_unknown_outcome()
    {
        var asked = trial.At(3, 9, 10).Tick();
        trial.Tried(asked, SendOutcome.Unknown);
        trial.Reported(asked, DeliveryReport.Delivered);

        Assert.Equal(Delivery.Delivered, trial.Occasion("week-1").Asked[0].Delivery);
    }

    [Fact]
    public void A_prompt_that_was_claimed_before_a_pause_took_it_back_counts_when_it_went_out()
    {
        var asked = trial.At(3, 9, 10).Tick();
        trial.Record(new StaffRecord.Pause());
        Assert.Equal(Delivery.NotSent, trial.Occasion("week-1").Asked[0].Delivery);

        trial.Tried(asked, SendOutcome.Accepted);
        trial.At(3, 9, 10, 5).Says("5 4 3");

        Assert.Equal(5, trial.Value("week-1", "PST.pain"));
    }

    [Fact]
    public void An_opt_out_that_the_carrier_reports_counts()
    {
        var asked = trial.At(3, 9, 10).Tick();
        var learned = trial.Reported(asked, DeliveryReport.OptedOut);

        Assert.Equal(ParticipationStatus.OptedOut, trial.Person.Status);
        Assert.Equal(TaskKind.CallAfterOptOut, Assert.Single(learned.Effects.OfType<Effect.RaiseTask>()).Kind);
        Assert.Empty(learned.Effects.OfType<Effect.SendText>());
    }

    [Fact]
    public void An_opt_out_that_the_carrier_reports_after_a_START_that_followed_it_does_not_count()
    {
        var asked = trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 11).Says("START");
        var learned = trial.At(3, 9, 12).Reported(asked, DeliveryReport.OptedOut, ago: Duration.FromMinutes(90));

        Assert.Equal(ParticipationStatus.Active, trial.Person.Status);
        Assert.Empty(learned.Effects.OfType<Effect.RaiseTask>());
    }

    [Fact]
    public void A_START_that_followed_an_opt_out_of_the_carrier_counts_though_the_report_was_judged_first()
    {
        var asked = trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 12).Reported(asked, DeliveryReport.OptedOut, ago: Duration.FromMinutes(90));
        trial.Says("START", ago: Duration.FromMinutes(60));

        Assert.Equal(ParticipationStatus.Active, trial.Person.Status);
    }

    [Theory]
    [InlineData(SendOutcome.Refused, MissingReason.SendFailed)]
    [InlineData(SendOutcome.Unknown, MissingReason.Technical)]
    [InlineData(SendOutcome.Accepted, MissingReason.NoResponse)]
    public void The_reason_of_a_missing_answer_follows_the_way_of_the_text(SendOutcome outcome, MissingReason reason)
    {
        var asked = trial.At(3, 9, 10).Tick();
        trial.Tried(asked, outcome);
        trial.At(3, 15, 22).Tick();

        Assert.Equal(reason, trial.Occasion("week-1").Reason);
    }

    [Fact]
    public void Of_two_wishes_for_a_language_the_one_that_was_received_last_stands()
    {
        var spoken = Trial.Active("weekly-pst-peg");
        spoken.At(3, 9, 12).Says("ENGLISH");
        spoken.Says("ESPANOL", ago: Duration.FromMinutes(30));

        Assert.Equal("en", spoken.Person.Language);
        Assert.Equal("es", spoken.Person.LanguageAt(spoken.Now - Duration.FromMinutes(10)));
    }

    [Fact]
    public void An_answer_is_of_the_language_that_was_spoken_when_it_was_received()
    {
        var spoken = Trial.Active("weekly-pst-peg");
        spoken.At(3, 9, 10).Tick();
        spoken.At(3, 9, 11).Says("ESPANOL");
        spoken.Says("5 4 3", ago: Duration.FromMinutes(30));

        Assert.All(spoken.Occasion("week-1").CurrentAnswers, answer => Assert.Equal("en", answer.Language));
        Assert.Equal("es", spoken.Person.Language);
    }

    [Fact]
    public void A_wish_to_stop_from_before_staff_resumed_raises_its_task_and_pauses_nothing()
    {
        var asked = Trial.Active("weekly-pst-peg");
        asked.At(3, 9, 11).Record(new StaffRecord.Pause());
        asked.At(3, 9, 12).Record(new StaffRecord.Resume());
        var decision = asked.At(3, 9, 13).Says("I want to stop the study", ago: Duration.FromMinutes(90));

        Assert.Equal(ParticipationStatus.Active, asked.Person.Status);
        Assert.Contains(decision.Effects.OfType<Effect.RaiseTask>(), task => task.Kind == TaskKind.AskWhetherToStop);
    }

    [Fact]
    public void A_question_that_is_asked_again_for_a_late_text_holds_the_next_prompt_as_any_other()
    {
        var unclear = Trial.Active("mission-reconnect", arm: "wait-list");
        unclear.At(3, 2, 9).Tick();
        unclear.Tried(unclear.At(3, 9, 10).Tick(), SendOutcome.Accepted);
        unclear.At(3, 16, 9, 50).Says("5 or 6", ago: Duration.FromHours(40));

        Assert.DoesNotContain(unclear.At(3, 16, 10).Tick().Effects.OfType<Effect.SendText>(), text => text.Purpose == Purpose.Prompt);
        Assert.Contains(unclear.At(3, 16, 10, 20).Tick().Effects.OfType<Effect.SendText>(), text => text.Purpose == Purpose.Prompt);
    }

    [Fact]
    public void A_state_from_before_languages_were_kept_speaks_the_one_it_has()
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(Json.DomainJson.Write(Trial.Active("weekly-pst-peg").Person))!.AsObject();
        Assert.True(json.Remove("languages"));
        Assert.Equal("en", Json.DomainJson.Read<Participation>(json.ToJsonString()).LanguageAt(Instant.MinValue));
    }
}
