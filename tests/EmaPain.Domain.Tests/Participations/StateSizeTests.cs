using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies.Rules;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>One person, or a machine at the other end, can send texts for ever; the state that each of them is judged with stays small.</summary>
public sealed class StateSizeTests
{
    private const int Inputs = 5_000;
    private static readonly string[] Staff = ["adams", "baker", "clark", "davis", "evans", "frank"];

    [Theory]
    [InlineData("weekly-pst-peg", "CHANGE 10 10 10", "CHANGE 0 0 0")]
    [InlineData("mission-reconnect", "CHANGE 5 5 5", "CHANGE 1 1 1")]
    public void Corrections_to_and_fro(string study, params string[] texts) => StaysSmall(Trial.Active(study, arm: Arm(study)), ["3 3 3", .. texts, .. texts]);

    [Theory]
    [InlineData("weekly-pst-peg")]
    [InlineData("mission-reconnect")]
    public void Cries_for_help_each_of_which_is_mailed_and_taken_on(string study) =>
        StaysSmall(Trial.Active(study, arm: Arm(study)), ["I want to die", "this upsets me", "no thoughts of hurting myself"], isTakenOn: true);

    [Theory]
    [InlineData("weekly-pst-peg")]
    [InlineData("mission-reconnect")]
    public void Texts_of_every_kind(string study) => StaysSmall(
        Trial.Active(study, arm: Arm(study)),
        ["3 3 3", "CHANGE 5 5 5", "CHANGE 1 1 1", "I want to die", "this upsets me", "blah", "HELP", "BALANCE", "STOP", "START", "CHANGE 2", "skip", "wrong number"],
        isTakenOn: true);

    [Fact]
    public void An_item_takes_ten_revisions_and_then_a_person_is_asked_to_look()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 10, 1).Says("3 3 3");
        for (var minute = 2; minute < 11; minute++)
        {
            Assert.Contains(trial.At(3, 9, 10, minute).Says("CHANGE PAIN 4").Effects, effect => effect is Effect.SendText { Purpose: Purpose.Confirmation } || minute > 4);
        }

        var refused = trial.At(3, 9, 10, 11).Says("CHANGE PAIN 9");
        Assert.Equal(4, trial.Value("week-1", "PST.pain"));
        Assert.Equal(TaskKind.LookAtTexts, Assert.Single(refused.Effects.OfType<Effect.RaiseTask>()).Kind);
        Assert.Equal(9, trial.At(3, 9, 10, 12).Says("CHANGE STRESS 9").Happenings.OfType<Happening.Answered>().Single().Answer.Value);
    }

    [Fact]
    public void The_next_cry_after_many_that_were_taken_on_opens_the_last_alert_again_and_is_mailed()
    {
        var trial = Trial.Active("weekly-pst-peg");
        for (var cry = 0; cry < 60; cry++)
        {
            trial.Now += Duration.FromMinutes(11);
            var decision = trial.Says("I want to die");
            Assert.Single(decision.Effects.OfType<Effect.MailAlert>());
            var open = Assert.Single(trial.Person.Alerts, alert => alert.Status == AlertStatus.Open);
            Assert.Equal(trial.Now, open.UntoldSince);
            trial.Decide(new Input.AlertTakenOn(trial.NextId(), open.Id, "adams"));
        }

        Assert.Equal(25, trial.Person.Alerts.Length);
        Assert.Equal(35, trial.Person.Alerts[^1].Repeats!.Count);
    }

    private static string? Arm(string study) => study == "mission-reconnect" ? "mission-reconnect" : null;

    private static void StaysSmall(Trial trial, string[] texts, bool isTakenOn = false)
    {
        for (var input = 0; input < Inputs; input++)
        {
            trial.Now += Duration.FromMinutes(input % 40 == 0 ? 1_200 : 3);
            Follow(trial, trial.Tick());
            Follow(trial, trial.Says(texts[input % texts.Length]));
            trial.Record(new StaffRecord.Resume());
            trial.Record(new StaffRecord.HoldCleared());
            foreach (var alert in isTakenOn ? trial.Person.Alerts.Where(alert => alert.Status == AlertStatus.Open) : [])
            {
                trial.Decide(new Input.AlertTakenOn(trial.NextId(), alert.Id, "adams"));
            }
        }

        var length = DomainJson.Write(trial.Person).Length;
        Assert.InRange(length, 1, FullestState.LengthOf(trial.Study));
        Assert.InRange(length, 1, StateStaysSmall.MostCharacters);
    }

    private static void Follow(Trial trial, Decision decision)
    {
        foreach (var effect in decision.Effects)
        {
            switch (effect)
            {
                case Effect.SendText text:
                    trial.Decide(new Input.TextTried(trial.NextId(), text.Id, SendOutcome.Refused, trial.Now));
                    break;
                case Effect.RequestCompensation request:
                    Follow(trial, trial.Decide(new Input.CompensationRequested(trial.NextId(), request.Occasion, request.Revision)));
                    break;
                case Effect.RequestScreening request:
                    Follow(trial, trial.Decide(new Input.ScreeningRequested(trial.NextId(), request.Occasion, request.Revision)));
                    break;
                case Effect.MailAlert mail:
                    Mail(trial, mail.Alert);
                    break;
            }
        }
    }

    private static void Mail(Trial trial, AlertId alert)
    {
        foreach (var (place, recipient) in Staff.Index())
        {
            trial.Decide(new Input.AlertMailed(trial.NextId(), alert, recipient, place % 2 == 0 ? MailOutcome.Accepted : MailOutcome.Failed));
        }
    }
}
