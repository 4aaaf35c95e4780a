using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Screening;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>A cry for help is heard and answered whoever writes and wherever the person stands, in the middle of the night.</summary>
public sealed class CryForHelpTests
{
    private const string Cry = "I want to kill myself";

    [Theory]
    [InlineData("enrolled", CrisisReply.Sent)]
    [InlineData("asked", CrisisReply.Sent)]
    [InlineData("answered", CrisisReply.Sent)]
    [InlineData("late", CrisisReply.Sent)]
    [InlineData("beyond the late limit", CrisisReply.Sent)]
    [InlineData("paused", CrisisReply.Sent)]
    [InlineData("wrong number", CrisisReply.Sent)]
    [InlineData("opted out", CrisisReply.NotPossible)]
    [InlineData("consent to texts revoked", CrisisReply.Sent)]
    [InlineData("withdrawn", CrisisReply.Sent)]
    [InlineData("completed", CrisisReply.Sent)]
    public void A_cry_raises_an_urgent_alert_wherever_the_person_stands(string state, CrisisReply reply)
    {
        var trial = In(state);
        var today = trial.Now.InZone(DateTimeZoneProviders.Tzdb[trial.Calendar.Zone]).Date;
        trial.Now = trial.Calendar.Resolve(today + new LocalTime(23, 30));
        var decision = trial.Says(Cry);
        var alert = Assert.Single(trial.Person.Alerts);
        Assert.Equal((AlertLevel.Urgent, AlertStatus.Open, reply), (alert.Level, alert.Status, alert.Reply));
        Assert.Single(decision.Effects.OfType<Effect.MailAlert>());
        Assert.Equal(reply == CrisisReply.Sent ? 1 : 0, decision.Effects.OfType<Effect.SendText>().Count(text => text.Purpose == Purpose.Crisis));
        Assert.All(decision.Effects.OfType<Effect.SendText>(), text => Assert.Equal(Purpose.Crisis, text.Purpose));
    }

    [Theory]
    [InlineData("mission-reconnect", "veteran", "en", "988 then press 1", "838255")]
    [InlineData("mission-reconnect", "partner", "en", "988", null)]
    [InlineData("weekly-pst-peg", "veteran", "en", "988 then press 1", "838255")]
    [InlineData("weekly-pst-peg", "veteran", "es", "988 y oprima 1", "838255")]
    [InlineData("imppress", "coach", "en", "988 then press 1", "838255")]
    public void The_reply_is_in_the_words_of_the_role_and_language(string study, string role, string language, string line, string? more)
    {
        var trial = new Trial(Trial.NewestOf(study), role: new RoleId(role));
        if (language == "es")
        {
            trial.Says("ESPANOL");
        }

        var text = trial.Says(Cry).Effects.OfType<Effect.SendText>().Single(text => text.Purpose == Purpose.Crisis).Text;
        Assert.Contains(line, text, StringComparison.Ordinal);
        Assert.Contains(more ?? "", text, StringComparison.Ordinal);
        Assert.Equal(more is not null, text.Contains("838255", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("weekly-pst-peg", "Quiero matarme", "llame al 988 y oprima 2")]
    [InlineData("weekly-pst-peg", "quiero morirme ya", "llame al 988 y oprima 2")]
    [InlineData("weekly-pst-peg", Cry, "call or text 988")]
    [InlineData("mission-reconnect", "Quiero matarme", "call or text 988")]
    public void A_stranger_is_answered_in_the_language_of_the_cry_where_the_study_speaks_it(string id, string cry, string line)
    {
        var study = Trial.NewestOf(id);
        var stranger = Participation.New(new ParticipationKey(study.Id, new ParticipantId("unknown~1")));
        var decision = Engine.Decide(study, stranger, new Input.StrangerWrote(new InputId("one"), study.Id, study.Sites[0].Id, cry), Instant.FromUtc(2026, 3, 9, 3, 0));
        Assert.Contains(line, Assert.Single(decision.Effects.OfType<Effect.SendText>()).Text, StringComparison.Ordinal);
        Assert.Equal(AlertLevel.Urgent, Assert.Single(decision.Participation.Alerts).Level);
    }

    [Fact]
    public void An_alert_says_by_which_version_of_the_lists_its_last_text_was_read()
    {
        var trial = In("asked");
        trial.Says(Cry);
        Assert.Equal(CrisisScreen.Version, Assert.Single(trial.Person.Alerts).ScreenVersion);
        trial.Person = trial.Person with { Alerts = [trial.Person.Alerts[0] with { ScreenVersion = 1 }] };
        trial.Says(Cry);
        Assert.Equal(CrisisScreen.Version, Assert.Single(trial.Person.Alerts).ScreenVersion);
    }

    [Fact]
    public void News_that_come_late_and_take_the_ground_away_withdraw_an_alert_of_scores_that_nobody_took_on()
    {
        var (open, taken) = (WithSevereNow(), WithSevereNow());
        taken.Decide(new Input.AlertTakenOn(taken.NextId(), taken.Person.Alerts[0].Id, "clinician"));
        foreach (var trial in (Trial[])[open, taken])
        {
            trial.At(3, 16, 11).Says("9 3 3", ago: Duration.FromMinutes(55));
            Assert.Equal(9, trial.Value("week-2", "PST.pain"));
            trial.JudgeWorsening("week-2");
        }

        Assert.Equal(AlertStatus.Withdrawn, Assert.Single(open.Person.Alerts).Status);
        Assert.Equal(AlertStatus.Acknowledged, Assert.Single(taken.Person.Alerts).Status);
    }

    private static Trial WithSevereNow()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 10, 10).Says("8 3 3");
        trial.At(3, 16, 10).Tick();
        trial.At(3, 16, 10, 10).Says("10 3 3");
        trial.JudgeWorsening("week-2");
        Assert.Equal("severe-now", Assert.Single(trial.Person.Alerts).Rule.Value);
        return trial;
    }

    private static Trial In(string state)
    {
        var trial = new Trial(Trial.StudyOf("weekly-pst-peg"));
        if (state == "enrolled")
        {
            return trial;
        }

        trial.Record(new StaffRecord.Activation());
        trial.At(3, 9, 10).Tick();
        switch (state)
        {
            case "answered":
                trial.At(3, 9, 10, 5).Says("5 4 3");
                break;
            case "late":
                trial.At(3, 16, 8).Tick();
                break;
            case "beyond the late limit":
                trial.At(3, 19, 8).Tick();
                break;
            case "paused":
                trial.Record(new StaffRecord.Pause());
                break;
            case "wrong number":
                trial.Says("wrong number");
                break;
            case "opted out":
                trial.Says("STOP");
                break;
            case "consent to texts revoked":
                trial.Record(new StaffRecord.ConsentRevoked(ConsentKind.Texting));
                break;
            case "withdrawn":
                trial.Record(new StaffRecord.Withdrawal());
                break;
            case "completed":
                trial.At(5, 30, 10).Tick();
                Assert.Equal(ParticipationStatus.Completed, trial.Person.Status);
                break;
        }

        return trial;
    }
}
