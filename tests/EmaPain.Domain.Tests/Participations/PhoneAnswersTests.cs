using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

public sealed class PhoneAnswersTests
{
    [Fact]
    public void An_answer_on_the_phone_says_how_it_came_and_in_which_language()
    {
        var trial = Asked();
        trial.Record(Taken(("PST.pain", 5), ("PST.stress", null)) with { Language = "es" });

        var answer = trial.Occasion("week-1").CurrentAnswer(new ItemId("PST.pain"))!;
        Assert.Equal((AnswerMode.Phone, "es", 5), (answer.Mode, answer.Language, answer.Value));
        Assert.Null(trial.Occasion("week-1").CurrentAnswer(new ItemId("PST.stress"))!.Value);
        Assert.Equal("en", trial.Person.Language);
    }

    [Fact]
    public void A_call_in_the_window_that_is_entered_after_it_is_in_time_and_withdraws_the_missing_reason()
    {
        var trial = Asked();
        trial.At(3, 16, 9).Tick();
        Assert.Equal(MissingReason.NoResponse, trial.Occasion("week-1").Reason);

        trial.Record(All with { TakenAt = trial.Now - Duration.FromDays(3) });

        Assert.Equal(OccasionStatus.Completed, trial.Occasion("week-1").Status);
        Assert.Null(trial.Occasion("week-1").Reason);
        Assert.All(trial.Occasion("week-1").Answers, answer => Assert.Equal(Timeliness.InWindow, answer.Timeliness));
    }

    [Fact]
    public void What_is_said_on_the_phone_is_judged_for_money_and_alerts_like_a_text()
    {
        var trial = Asked();
        trial.Record(Taken(("PST.pain", 8), ("PST.stress", 3), ("PST.tension", 3)));
        trial.At(3, 16, 10).Tick();
        var decision = trial.Record(Taken(("PST.pain", 10), ("PST.stress", 3), ("PST.tension", 3)) with { Occasion = new OccasionId("week-2") });
        Assert.Single(decision.Effects.OfType<Effect.RequestCompensation>());
        Assert.Single(decision.Effects.OfType<Effect.RequestScreening>());

        trial.JudgeWorsening("week-2");
        Assert.Equal("severe-now", Assert.Single(trial.Person.Alerts).Rule.Value);
    }

    [Fact]
    public void What_is_answered_on_the_phone_before_the_prompt_leaves_is_not_asked_by_text()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.Record(new StaffRecord.Pause());
        trial.At(3, 9, 11).Tick();
        trial.Record(Taken(("PST.pain", 5), ("PST.stress", 4), ("PST.tension", 3)));
        trial.Record(new StaffRecord.Resume());
        trial.Tick();

        Assert.Equal([new InstrumentId("PEG")], trial.Occasion("week-1").Asked.Select(asked => asked.Instrument));
    }

    [Fact]
    public void A_prompt_asks_only_what_the_phone_left_open()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.Record(new StaffRecord.Pause());
        trial.At(3, 9, 11).Tick();
        trial.Record(Taken(("PST.pain", 5)));
        trial.Record(new StaffRecord.Resume());
        var text = Assert.Single(trial.Tick().Effects.OfType<Effect.SendText>());

        Assert.Contains("your stress in the past week", text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("week-9", "PST.pain", 5, "no-such-occasion")]
    [InlineData("week-1", "PRACTICE.days", 5, "no-such-item")]
    [InlineData("week-1", "PST.pain", 11, "out-of-range")]
    [InlineData("week-1", "PST.pain", -1, "out-of-range")]
    [InlineData("week-2", "PST.pain", 5, "too-early")]
    public void What_cannot_have_been_asked_or_answered_is_refused(string occasion, string item, int value, string code) =>
        Assert.Equal(code, Asked().Record(Taken((item, value)) with { Occasion = new OccasionId(occasion) }).Refusal?.Code);

    [Fact]
    public void An_empty_or_contradictory_record_is_refused()
    {
        var trial = Asked();

        Assert.Equal("no-answers", trial.Record(Taken()).Refusal?.Code);
        Assert.Equal("item-twice", trial.Record(Taken(("PST.pain", 5), ("PST.pain", 6))).Refusal?.Code);
        Assert.Equal("no-such-language", trial.Record(All with { Language = "fr" }).Refusal?.Code);
        Assert.Equal("in-the-future", trial.Record(All with { TakenAt = trial.Now + Duration.FromMinutes(1) }).Refusal?.Code);
    }

    [Fact]
    public void Beyond_the_late_limit_nothing_is_taken()
    {
        var trial = Asked();
        trial.Now = trial.Occasion("week-1").LateUntil + Duration.FromSeconds(1);

        Assert.Equal("too-late", trial.Record(All).Refusal?.Code);
        Assert.Null(trial.Record(All with { TakenAt = trial.Occasion("week-1").LateUntil }).Refusal);
    }

    [Fact]
    public void A_text_that_came_after_the_call_stays_and_an_answer_is_corrected_only_in_its_window()
    {
        var trial = Asked();
        var call = trial.Now + Duration.FromMinutes(1);
        trial.Now += Duration.FromMinutes(5);
        trial.Says("5 4 3");

        Assert.Equal("already-answered", trial.Record(Taken(("PST.pain", 6)) with { TakenAt = call }).Refusal?.Code);
        Assert.Equal("nothing-to-do", trial.Record(Taken(("PST.pain", 5))).Refusal?.Code);
        Assert.Null(trial.Record(Taken(("PST.pain", 6))).Refusal);
        Assert.Equal(6, trial.Value("week-1", "PST.pain"));

        trial.Now = trial.Occasion("week-1").Closes + Duration.FromSeconds(1);
        Assert.Equal("already-answered", trial.Record(Taken(("PST.pain", 7))).Refusal?.Code);
    }

    [Fact]
    public void Texts_leave_what_was_said_on_the_phone_whether_they_come_before_it_or_after_it()
    {
        var trial = Asked();
        trial.Now += Duration.FromMinutes(10);
        trial.Record(Taken(("PST.pain", 5), ("PST.tension", 1)));
        trial.Now += Duration.FromMinutes(10);
        trial.Says("stress 4");
        trial.Says("9 9 9", ago: Duration.FromMinutes(5));
        trial.Says("CHANGE STRESS 2");

        Assert.Equal((5, 2, 1), (trial.Value("week-1", "PST.pain"), trial.Value("week-1", "PST.stress"), trial.Value("week-1", "PST.tension")));
        Assert.Equal(AnswerMode.Phone, trial.Occasion("week-1").CurrentAnswer(new ItemId("PST.pain"))!.Mode);
    }

    [Fact]
    public void After_a_withdrawal_nothing_is_taken_but_what_was_said_before_it()
    {
        var trial = Asked();
        var call = trial.Now;
        trial.Now += Duration.FromHours(1);
        trial.Record(new StaffRecord.Withdrawal());

        Assert.Equal("withdrawn", trial.Record(All).Refusal?.Code);
        Assert.Null(trial.Record(All with { TakenAt = call }).Refusal);
    }

    private static StaffRecord.AnswersTaken All => Taken(
        ("PST.pain", 5), ("PST.stress", 4), ("PST.tension", 3), ("PEG.pain", 5), ("PEG.enjoyment", 5), ("PEG.activity", 5));

    private static Trial Asked()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.Tried(trial.At(3, 9, 10).Tick(), SendOutcome.Accepted);
        return trial;
    }

    private static StaffRecord.AnswersTaken Taken(params (string Item, int? Value)[] answers) =>
        new(new OccasionId("week-1"), [.. answers.Select(answer => new SpokenAnswer(new ItemId(answer.Item), answer.Value))]);
}
