using System.Text.Json.Nodes;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Participations;
using EmaPain.Domain.Tests.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Alerts;

/// <summary>On call for an hour, then the clinician for two, then the lead; a contact attempt within the hour that urgent alerts have by default.</summary>
public sealed class LadderTests
{
    private readonly Trial trial = new(Climbing("weekly-pst-peg"));

    public LadderTests() => trial.Record(new StaffRecord.Activation());

    [Fact]
    public void Each_step_is_called_when_the_one_before_did_not_acknowledge_in_time_and_the_last_one_again()
    {
        trial.At(3, 3, 10).Says("I want to die");
        trial.At(3, 3, 10, 59).Tick();
        Assert.Equal(0, Alert.Rung);

        Assert.Equal("clinician", Role(trial.At(3, 3, 11).Tick()));
        trial.At(3, 3, 12, 59).Tick();
        Assert.Equal("lead", Role(trial.At(3, 3, 13).Tick()));
        Assert.Equal("lead", Role(trial.At(3, 3, 17).Tick()));
        Assert.Equal(3, Alert.Rung);
    }

    [Fact]
    public void An_alert_of_a_level_that_waits_for_the_daily_mail_asks_for_no_mail_of_its_own_and_waits_to_be_told()
    {
        var quiet = new Trial(StudyJson.Of("weekly-pst-peg").Set("/alerts/levels/1/telling", "daily").ToStudy());
        quiet.Record(new StaffRecord.Activation());
        var upset = quiet.At(3, 3, 10).Says("These questions upset me");
        Assert.DoesNotContain(upset.Effects, effect => effect is Effect.MailAlert);
        Assert.Equal((AlertLevel.Review, quiet.Now), (quiet.Person.Alerts.Single().Level, quiet.Person.Alerts.Single().UntoldSince));
    }

    [Fact]
    public void The_state_says_when_the_next_step_is_due()
    {
        var cry = trial.At(3, 3, 10).Says("I want to die");
        Assert.Contains(cry.Effects, effect => effect is Effect.Due { At: var at } && at == trial.Now + Duration.FromHours(1));
    }

    [Fact]
    public void An_acknowledgement_ends_the_calls_if_a_contact_attempt_follows()
    {
        trial.At(3, 3, 10).Says("I want to die");
        Handle(trial.At(3, 3, 10, 30), new AlertRecord.Acknowledgement());
        Handle(trial.At(3, 3, 11, 20), new AlertRecord.ContactAttempt(AttemptOutcome.NoAnswer));
        trial.At(3, 5, 10).Tick();
        Assert.Equal((AlertStatus.Acknowledged, 0, "kim"), (Alert.Status, Alert.Rung, Alert.AcknowledgedBy));
    }

    [Fact]
    public void An_acknowledgement_without_a_contact_attempt_within_the_hour_calls_the_next_step()
    {
        trial.At(3, 3, 10).Says("I want to die");
        Handle(trial.At(3, 3, 10, 30), new AlertRecord.Acknowledgement());
        trial.At(3, 3, 11, 29).Tick();
        Assert.Equal(AlertStatus.Acknowledged, Alert.Status);

        Assert.Equal("clinician", Role(trial.At(3, 3, 11, 30).Tick()));
        Assert.Equal((AlertStatus.Open, (string?)null), (Alert.Status, Alert.AcknowledgedBy));
        Assert.Equal(trial.Now, Alert.OpenSince);
    }

    [Fact]
    public void A_further_cry_begins_again_with_the_first_step_even_after_an_acknowledgement()
    {
        trial.At(3, 3, 10).Says("I want to die");
        trial.At(3, 3, 11).Tick();
        Handle(trial.At(3, 3, 11, 10), new AlertRecord.ContactAttempt(AttemptOutcome.Reached));
        Handle(trial, new AlertRecord.Finding(AlertDisposition.KnownState));

        Assert.Equal("on-call", Role(trial.At(3, 4, 22).Says("I want to die")));
        Assert.Equal((AlertStatus.Open, 0, trial.Now), (Alert.Status, Alert.Rung, Alert.OpenSince));
        Assert.Null(Alert.Disposition);
        trial.At(3, 4, 22, 59).Tick();
        Assert.Equal("clinician", Role(trial.At(3, 4, 23).Tick()));
    }

    [Fact]
    public void A_step_that_reaches_nobody_hands_over_at_once_and_the_last_one_waits_for_its_time()
    {
        trial.At(3, 3, 10).Says("I want to die");
        Assert.Equal("clinician", Role(ReachNobody()));
        Assert.Equal("lead", Role(ReachNobody()));
        Assert.Empty(ReachNobody().Effects.OfType<Effect.MailAlert>());
        Assert.Equal(trial.Now, Alert.UnreachedSince);
        Assert.Equal("lead", Role(trial.At(3, 3, 14).Tick()));
    }

    [Fact]
    public void News_of_a_step_that_was_left_since_calls_nobody()
    {
        trial.At(3, 3, 10).Says("I want to die");
        var first = Alert.AskedBy;
        trial.At(3, 3, 11).Tick();
        Assert.Empty(trial.Decide(new Input.AlertReachedNobody(trial.NextId(), Alert.Id, first)).Happenings);
    }

    [Fact]
    public void The_last_mail_of_a_step_that_bounces_calls_the_next_one()
    {
        trial.At(3, 3, 10).Says("I want to die");
        Mail("kim", MailOutcome.Accepted);
        Mail("lee", MailOutcome.Accepted);
        Assert.Empty(Bounce("kim").Effects.OfType<Effect.MailAlert>());
        Assert.Equal("clinician", Role(Bounce("lee")));
    }

    [Fact]
    public void Who_was_told_at_a_step_is_remembered_only_until_somebody_takes_the_alert_on()
    {
        trial.At(3, 3, 10).Says("I want to die");
        Mail("kim", MailOutcome.Accepted);
        Assert.Single(Alert.Reached);
        Handle(trial, new AlertRecord.Acknowledgement());
        Mail("lee", MailOutcome.Accepted);
        Assert.Empty(Alert.Reached);
        Assert.True(Alert.IsTold("lee"));
    }

    [Fact]
    public void An_alert_is_closed_by_a_person_who_said_what_it_was_and_then_it_is_over()
    {
        trial.At(3, 3, 10).Says("I want to die");
        Handle(trial, new AlertRecord.ContactAttempt(AttemptOutcome.Reached));
        Assert.Equal("no-disposition", Handle(trial, new AlertRecord.Closure()).Refusal?.Code);
        Handle(trial, new AlertRecord.Measure(AlertAction.SafetyAssessment));
        Handle(trial, new AlertRecord.Finding(AlertDisposition.KnownState));
        Handle(trial, new AlertRecord.Closure());
        Assert.Equal((AlertStatus.Closed, trial.Now, AlertAction.SafetyAssessment), (Alert.Status, Alert.ClosedAt, Alert.Action));
        Assert.Equal("alert-over", Handle(trial, new AlertRecord.Acknowledgement()).Refusal?.Code);
        trial.At(3, 3, 20).Says("I want to die");
        Assert.Equal([AlertStatus.Closed, AlertStatus.Open], trial.Person.Alerts.Select(alert => alert.Status));
    }

    [Fact]
    public void A_text_of_nobody_known_climbs_as_well()
    {
        var stray = new StrayTrial(trial.Study);
        Assert.Equal("on-call", stray.Role(stray.Decide(new Input.TextUnjudged(new InputId("1"), trial.Study.Id, trial.Study.Sites[0].Id))));
        stray.Now += Duration.FromHours(1);
        Assert.Equal("clinician", stray.Role(stray.Decide(new Input.TimeHasCome(new InputId("2")))));
    }

    [Fact]
    public void Without_steps_an_alert_is_told_once_and_a_text_after_its_acknowledgement_raises_another()
    {
        var plain = Trial.Active("weekly-pst-peg");
        plain.At(3, 3, 10).Says("I want to die");
        plain.Decide(new Input.AlertTakenOn(plain.NextId(), plain.Person.Alerts[0].Id, "kim"));
        Assert.Empty(plain.At(3, 5, 10).Tick().Happenings.OfType<Happening.AlertCalled>());
        plain.Says("I want to die");
        Assert.Equal(2, plain.Person.Alerts.Length);
    }

    [Fact]
    public void A_correction_withdraws_no_alert_that_somebody_acknowledged_before_the_next_step_was_called()
    {
        var scored = new Trial(Climbing("weekly-pst-peg", level: 1));
        scored.Record(new StaffRecord.Activation());
        scored.At(3, 9, 10).Tick();
        scored.At(3, 9, 10, 5).Says("3 3 3");
        scored.At(3, 16, 10).Tick();
        scored.At(3, 16, 10, 5).Says("8 3 3");
        scored.JudgeWorsening("week-2");
        var alert = Assert.Single(scored.Person.Alerts);
        scored.Decide(new Input.AlertTakenOn(scored.NextId(), alert.Id, "kim"));
        scored.At(3, 16, 11, 6).Tick();
        Assert.Equal(AlertStatus.Open, scored.Person.Alerts[0].Status);
        scored.Says("CHANGE PAIN 3");
        scored.JudgeWorsening("week-2");
        Assert.Equal(AlertStatus.Open, scored.Person.Alerts[0].Status);
    }

    [Fact]
    public void An_alert_as_it_was_stored_before_there_were_ladders_is_read()
    {
        var stored = DomainJson.Read<Alert>("""
            {"id":"a","rule":"crisis","ruleVersion":1,"level":"urgent","evidence":[],"raisedAt":"2026-03-03T15:00:00Z","mailedWith":"a","status":"open",
             "askedBy":"i","untoldSince":"2026-03-03T15:00:00Z","notices":[],"reply":"sent"}
            """);
        Assert.Equal((stored.RaisedAt, 0, (int?)null), (stored.OpenSince, stored.Rung, stored.ScreenVersion));
        Assert.Empty(stored.Reached);
    }

    private Alert Alert => trial.Person.Alerts[^1];

    private static StudyDefinition Climbing(string study, int level = 2) => StudyJson.Of(study)
        .Remove($"/alerts/levels/{level}/role")
        .Set($"/alerts/levels/{level}/contactWithin", JsonNode.Parse("""{ "hours": 1 }"""))
        .Set($"/alerts/levels/{level}/steps", JsonNode.Parse("""
            [{ "role": "on-call", "acknowledgeWithin": { "hours": 1 } }, { "role": "clinician", "acknowledgeWithin": { "hours": 2 } },
             { "role": "lead", "acknowledgeWithin": { "hours": 4 } }]
            """))
        .ToStudy();

    private static Decision Handle(Trial at, AlertRecord record) => at.Decide(new Input.AlertRecorded(at.NextId(), at.Person.Alerts[^1].Id, record, "kim"));

    private Decision ReachNobody() => trial.Decide(new Input.AlertReachedNobody(trial.NextId(), Alert.Id, Alert.AskedBy));

    private void Mail(string recipient, MailOutcome outcome) => trial.Decide(new Input.AlertMailed(trial.NextId(), Alert.Id, recipient, outcome));

    private Decision Bounce(string recipient) => trial.Decide(new Input.AlertMailBounced(trial.NextId(), Alert.Id, recipient));

    /// <summary>Who is called by the mail that a decision asks for.</summary>
    private string? Role(Decision decision)
    {
        Assert.Equal(Alert.Id, Assert.Single(decision.Effects.OfType<Effect.MailAlert>()).Alert);
        return trial.Study.Alerts.RoleOf(Alert)?.Value;
    }
}
