using EmaPain.Domain.Alerts;
using EmaPain.Domain.Participations;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Cries for help, and the texts that must not follow an opt-out.</summary>
public sealed class SafetyTests
{
    private readonly Trial trial = Trial.Active("weekly-pst-peg");

    [Fact]
    public void The_alert_says_when_a_further_cry_cannot_be_answered()
    {
        trial.At(3, 3, 10).Says("I want to die");
        Assert.Equal(CrisisReply.Sent, Assert.Single(trial.Person.Alerts).Reply);

        trial.At(3, 3, 10, 30).Says("STOP");
        var decision = trial.At(3, 3, 10, 40).Says("I want to die");

        Assert.Equal(CrisisReply.NotPossible, Assert.Single(trial.Person.Alerts).Reply);
        Assert.Single(decision.Effects.OfType<Effect.MailAlert>());
        Assert.Empty(decision.Effects.OfType<Effect.SendText>());
    }

    [Theory]
    [InlineData(SendOutcome.Refused)]
    [InlineData(SendOutcome.NotSent)]
    [InlineData(SendOutcome.Unknown)]
    public void The_alert_says_when_the_crisis_reply_did_not_go_out(SendOutcome outcome)
    {
        var cry = trial.At(3, 3, 10).Says("I want to die");
        var decision = trial.Tried(cry, outcome, Purpose.Crisis);

        Assert.Equal(CrisisReply.NotPossible, Assert.Single(trial.Person.Alerts).Reply);
        Assert.Single(decision.Effects.OfType<Effect.MailAlert>());
    }

    [Theory]
    [InlineData(DeliveryReport.Failed)]
    [InlineData(DeliveryReport.OptedOut)]
    public void The_alert_says_when_the_crisis_reply_went_out_and_did_not_arrive(DeliveryReport report)
    {
        var cry = trial.At(3, 3, 10).Says("I want to die");
        trial.Tried(cry, SendOutcome.Accepted, Purpose.Crisis);
        var decision = trial.At(3, 3, 10, 5).Reported(cry, report, Purpose.Crisis);

        Assert.Equal(CrisisReply.NotPossible, Assert.Single(trial.Person.Alerts).Reply);
        Assert.Single(decision.Effects.OfType<Effect.MailAlert>());
    }

    [Theory]
    [InlineData(SendOutcome.Refused)]
    [InlineData(SendOutcome.Unknown)]
    public void A_further_cry_within_ten_minutes_is_answered_again_where_the_reply_did_not_go_out(SendOutcome outcome)
    {
        trial.Tried(trial.At(3, 3, 10).Says("I want to die"), outcome, Purpose.Crisis);
        var again = trial.At(3, 3, 10, 5).Says("I want to die");

        Assert.Equal(Purpose.Crisis, Assert.Single(again.Effects.OfType<Effect.SendText>()).Purpose);
        trial.Tried(again, outcome, Purpose.Crisis);
        Assert.Equal(CrisisReply.NotPossible, Assert.Single(trial.Person.Alerts).Reply);
    }

    [Fact]
    public void A_text_for_review_says_nothing_of_the_reply_to_the_cry_before()
    {
        trial.Tried(trial.At(3, 3, 10).Says("I want to die"), SendOutcome.Refused, Purpose.Crisis);
        trial.At(3, 3, 10, 20).Says("no thoughts of hurting myself");

        var alert = Assert.Single(trial.Person.Alerts);
        Assert.Equal((1 + 1, CrisisReply.NotPossible), (alert.Repeats?.Count, alert.Reply));
    }

    [Theory]
    [InlineData("en", "Quiero matarme", "988 y oprima 1")]
    [InlineData("es", "I want to kill myself", "988 y oprima 1")]
    [InlineData("es", "Quiero matarme", "988 y oprima 1")]
    public void A_cry_is_answered_in_its_own_language_unless_the_person_asked_for_another(string language, string cry, string line)
    {
        var spoken = new Trial(Trial.NewestOf("weekly-pst-peg"));
        spoken.Person = spoken.Person with { Language = language };
        var reply = Assert.Single(spoken.Says(cry).Effects.OfType<Effect.SendText>());
        Assert.Contains(line, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_crisis_reply_that_arrived_pages_nobody_again()
    {
        var cry = trial.At(3, 3, 10).Says("I want to die");
        trial.Tried(cry, SendOutcome.Accepted, Purpose.Crisis);

        Assert.Empty(trial.At(3, 3, 10, 5).Reported(cry, DeliveryReport.Delivered, Purpose.Crisis).Effects);
        Assert.Equal(CrisisReply.Sent, Assert.Single(trial.Person.Alerts).Reply);
    }

    [Fact]
    public void A_STOP_fits_one_transaction_however_many_texts_wait()
    {
        for (var minute = 0; minute < 59; minute++)
        {
            trial.At(3, 3, 10, minute).Says("HELP");
            trial.Says("BALANCE");
            trial.Says("START");
            trial.Says("good morning to you");
        }

        trial.At(3, 3, 11).Says("STOP");

        Assert.Equal(ParticipationStatus.OptedOut, trial.Person.Status);
        Assert.Empty(trial.Person.Pending);
    }

    [Fact]
    public void Thanks_do_not_follow_an_opt_out_even_when_the_trial_is_over()
    {
        var rated = Trial.Active("mission-reconnect", arm: "wait-list");
        rated.At(4, 27, 10).Tick();
        rated.At(4, 27, 10, 5).Says("3 4 3");
        rated.At(7, 7, 10).Tick();
        Assert.Equal(ParticipationStatus.Completed, rated.Person.Status);
        rated.Record(new StaffRecord.OptOut());

        Assert.Empty(rated.JudgeMoney("week-8").Effects.OfType<Effect.SendText>());
        Assert.Equal(500, Assert.Single(rated.Person.Ledger).Cents);
    }

    [Fact]
    public void Rules_that_fire_on_one_occasion_share_one_mail()
    {
        Answer(9, "3 3 3", "3 3 3");
        Answer(16, "8 3 3", "6 6 6");

        var mails = trial.JudgeWorsening("week-2").Effects.OfType<Effect.MailAlert>();

        Assert.Equal(2, trial.Person.Alerts.Length);
        Assert.Equal(Assert.Single(mails).Alert, Assert.Single(trial.Person.Alerts.Select(alert => alert.MailedWith).Distinct()));
    }

    [Fact]
    public void An_acknowledged_alert_is_not_raised_again_for_the_same_answers()
    {
        Answer(9, "3 3 3", "3 3 3");
        Answer(16, "3 3 3", "6 6 6");
        trial.JudgeWorsening("week-2");
        Answer(23, "3 3 3", "6 6 6");
        trial.JudgeWorsening("week-3");
        foreach (var alert in trial.Person.Alerts)
        {
            trial.Decide(new Input.AlertTakenOn(trial.NextId(), alert.Id, "clinician"));
        }

        Assert.Empty(trial.JudgeWorsening("week-3").Happenings);
        Assert.All(trial.Person.Alerts, alert => Assert.Equal(AlertStatus.Acknowledged, alert.Status));
    }

    /// <summary>Decision 19: who took the first one on has looked at other scores, and nobody would be asked about these.</summary>
    [Fact]
    public void A_rule_that_fires_in_a_later_week_is_added_to_an_open_alert_and_has_one_of_its_own_after_an_acknowledgement()
    {
        Answer(9, "3 3 3", "3 3 3");
        Answer(16, "3 3 3", "6 6 6");
        trial.JudgeWorsening("week-2");
        Answer(23, "3 3 3", "6 6 6");
        trial.JudgeWorsening("week-3");
        var first = Assert.Single(OfRule("peg-worse"));
        trial.Decide(new Input.AlertTakenOn(trial.NextId(), first.Id, "clinician"));

        Answer(30, "3 3 3", "6 6 6");
        var mailed = trial.JudgeWorsening("week-4").Effects.OfType<Effect.MailAlert>().Select(mail => mail.Alert);

        var (taken, own) = (OfRule("peg-worse")[0], Assert.Single(OfRule("peg-worse")[1..]));
        Assert.Equal((first.Id, AlertStatus.Acknowledged, 1), (taken.Id, taken.Status, taken.Repeats?.Count));
        Assert.Equal((AlertStatus.Open, "week-4"), (own.Status, own.Occasion?.Value));
        Assert.Contains(own.MailedWith, mailed);
    }

    private List<Alert> OfRule(string rule) => [.. trial.Person.Alerts.Where(alert => alert.Rule.Value == rule)];

    private void Answer(int day, string ratings, string interference)
    {
        trial.At(3, day, 10).Tick();
        trial.At(3, day, 10, 5).Says(ratings);
        trial.At(3, day, 10, 8).Says(interference);
    }
}
