using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Compensation;
using NodaTime;
using static EmaPain.Domain.Tests.Participations.SentThanks;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Thanks with the new balance, once for each paid occasion.</summary>
public sealed class ThanksTests
{
    private readonly Trial trial = Trial.Active("mission-reconnect", arm: "mission-reconnect");

    [Fact]
    public void Whoever_leaves_the_unpaid_rest_unanswered_is_thanked_after_an_hour()
    {
        Answer(hour: 12);
        Assert.Empty(Thanks(trial.JudgeMoney("week-1")));
        Assert.Empty(Thanks(Wait(minutes: 59)));
        Assert.Equal("Thank you. $5.00 was added; your study balance is $5.00.", Assert.Single(Thanks(Wait(minutes: 1))).Text);
        Assert.Empty(Thanks(Wait(minutes: 60)));

        trial.Says("3");
        Assert.Empty(Thanks(trial.JudgeMoney("week-1")));
    }

    [Fact]
    public void Whoever_goes_on_is_thanked_at_the_end()
    {
        Answer(hour: 12);
        trial.JudgeMoney("week-1");
        Wait(minutes: 10);
        trial.Says("3");

        Assert.Single(Thanks(trial.JudgeMoney("week-1")));
        Assert.Empty(Thanks(Wait(minutes: 60)));
    }

    [Fact]
    public void Nobody_is_thanked_at_night_but_in_the_morning()
    {
        Answer(hour: 19, minute: 30);
        var due = trial.JudgeMoney("week-1").Effects.OfType<Effect.Due>().Single().At;
        Assert.Equal(new LocalDateTime(2026, 3, 10, 9, 0), trial.Calendar.LocalAt(due));
        Assert.Empty(Thanks(Wait(minutes: 60)));

        trial.Now = due;
        Assert.Single(Thanks(trial.Tick()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nobody_is_thanked_who_is_held_or_has_opted_out_and_time_does_not_stand_still(bool held)
    {
        Answer(hour: 12);
        trial.JudgeMoney("week-1");
        trial.Record(held ? new StaffRecord.Pause() : new StaffRecord.OptOut());

        Assert.Empty(Thanks(Wait(minutes: 60)));
        var due = trial.Tick().Effects.OfType<Effect.Due>().FirstOrDefault()?.At;
        Assert.True(due is null || due > trial.Now);
    }

    [Fact]
    public void A_second_paid_part_has_thanks_of_its_own_for_what_it_added()
    {
        var paid = Paying(PaidStudy.Weekly with { Prorated = Proration.Share, Late = LatePay.Paid });
        paid.At(3, 9, 10).Tick();
        paid.Says("3");
        paid.JudgeMoney("week-1");
        paid.At(3, 9, 10, 30).Says("4");
        Assert.Empty(Thanks(paid.JudgeMoney("week-1")));
        Assert.Equal("Thank you. $3.33 was added; your study balance is $3.33.", Assert.Single(Thanks(paid.At(3, 9, 11, 30).Tick())).Text);
        paid.At(3, 9, 14).Says("2");

        Assert.Equal("Thank you. $1.67 was added; your study balance is $5.00.", Assert.Single(Thanks(paid.JudgeMoney("week-1"))).Text);
        Assert.Empty(Thanks(paid.JudgeMoney("week-1")));
    }

    [Fact]
    public void What_one_text_earns_by_several_rules_is_told_in_one_text()
    {
        var paid = Paying(PaidStudy.Weekly, Bonus(minimum: 2), PaidStudy.Of(CompensationEvent.Streak, 300) with { InARow = 2 });
        Week(paid, 9);
        Assert.Equal("Thank you. $15.00 was added; your study balance is $20.00.", Assert.Single(Week(paid, 16)).Text);
        Assert.Empty(Thanks(paid.At(3, 16, 14).Tick()));
    }

    [Fact]
    public void A_bonus_that_comes_without_an_answer_has_its_thanks_in_the_hours_for_texts()
    {
        var paid = Paying(PaidStudy.Weekly, Bonus(minimum: 1) with { Weeks = new WeekRange(1, 2), Prorated = Proration.Share });
        Week(paid, 9);
        paid.Tried(paid.At(3, 16, 10).Tick(), SendOutcome.Accepted);
        paid.At(3, 22, 22).Tick();
        var judged = paid.JudgeMoney("week-2");
        Assert.Empty(Thanks(judged));
        Assert.Empty(Thanks(paid.Tick()));
        Assert.Equal(new LocalDateTime(2026, 3, 23, 9, 0), paid.Calendar.LocalAt(judged.Effects.OfType<Effect.Due>().Single().At));

        Assert.Equal("Thank you. $3.50 was added; your study balance is $8.50.", Assert.Single(Thanks(paid.At(3, 23, 9).Tick())).Text);
        Assert.Empty(Thanks(paid.At(3, 23, 9, 10).Tick()));
    }

    [Fact]
    public void A_bonus_from_before_it_had_thanks_of_its_own_is_not_told_long_after()
    {
        var paid = Paying(PaidStudy.Weekly);
        var bonus = PaidStudy.Entry(EntryType.Earned, "completion", 700) with { At = paid.Now };
        paid.Person = paid.Person with { Ledger = [bonus] };

        Assert.Empty(Thanks(paid.At(3, 9, 10).Tick()));
    }

    [Fact]
    public void A_bonus_that_falls_to_another_week_is_told_with_the_answers_that_made_it()
    {
        var paid = Paying(PaidStudy.Weekly, PaidStudy.Of(CompensationEvent.Streak, 300) with { InARow = 3 });
        Week(paid, 9);
        paid.Tried(paid.At(3, 16, 10).Tick(), SendOutcome.Accepted);
        paid.At(3, 22, 22).Tick();
        Week(paid, 23);
        paid.At(3, 23, 15).Record(new StaffRecord.AnswersTaken(
            new OccasionId("week-2"), [.. new[] { "pain", "stress", "tension" }.Select(item => new SpokenAnswer(new ItemId($"PST.{item}"), 3))]) { TakenAt = paid.Now - Duration.FromDays(3) });

        Assert.Equal("Thank you. $8.00 was added; your study balance is $18.00.", Assert.Single(Thanks(paid.JudgeMoney("week-2"))).Text);
        Assert.Empty(Thanks(paid.JudgeMoney("week-3")));
    }

    [Fact]
    public void What_was_taken_back_for_one_week_lessens_no_thanks_for_the_next()
    {
        var paid = Paying(PaidStudy.Weekly);
        Week(paid, 9);
        paid.At(3, 9, 15);
        paid.Person = paid.Person with { Occasions = [.. paid.Person.Occasions.Select(each => each.Id.Value == "week-1" ? each with { Answers = [] } : each)] };
        Assert.Empty(Thanks(paid.JudgeMoney("week-1")));

        Assert.Equal("Thank you. $5.00 was added; your study balance is $5.00.", Assert.Single(Week(paid, 16)).Text);
    }

    [Fact]
    public void A_visit_and_an_interview_have_thanks_of_their_own_in_the_hours_for_texts_and_not_within_an_hour_of_a_question()
    {
        Answer(hour: 12);
        trial.JudgeMoney("week-1");
        Assert.Single(Thanks(Wait(minutes: 60)));
        trial.At(3, 30, 22).Record(new StaffRecord.AssessmentCompleted(new OccasionId("assessment-week-4")));
        Assert.Empty(Thanks(trial.JudgeMoney("assessment-week-4")));
        Assert.Empty(Thanks(trial.Tick()));

        var morning = trial.At(3, 31, 9).Tick();
        Assert.Equal(Purpose.Prompt, Assert.Single(morning.Effects.OfType<Effect.SendText>()).Purpose);
        Assert.Empty(Thanks(Wait(minutes: 50)));
        Assert.Equal("Thank you. $20.00 was added; your study balance is $25.00.", Assert.Single(Thanks(Wait(minutes: 10))).Text);
        Assert.Empty(Thanks(Wait(minutes: 10)));

        trial.Record(new StaffRecord.InterviewCompleted());
        trial.JudgeMoney("interview");
        Assert.Equal("Thank you. $20.00 was added; your study balance is $45.00.", Assert.Single(Thanks(trial.Tick())).Text);
    }

    [Fact]
    public void Thanks_for_a_visit_are_not_the_first_text_and_are_told_with_the_next_thanks()
    {
        trial.At(3, 9, 9).Record(new StaffRecord.AssessmentCompleted(new OccasionId("assessment-baseline")));
        trial.JudgeMoney("assessment-baseline");
        Assert.Empty(Thanks(trial.Tick()));

        Answer(hour: 12);
        trial.Says("3");
        Assert.Equal("Thank you. $25.00 was added; your study balance is $25.00.", Assert.Single(Thanks(trial.JudgeMoney("week-1"))).Text);
    }

    [Fact]
    public void A_visit_booked_in_the_very_instant_of_the_thanks_for_a_week_has_thanks_of_its_own()
    {
        Answer(hour: 12);
        Assert.Single(Thanks(trial.JudgeMoney("week-1")).Concat(Thanks(Wait(minutes: 60))));
        trial.Record(new StaffRecord.AssessmentCompleted(new OccasionId("assessment-baseline")));
        trial.JudgeMoney("assessment-baseline");

        Assert.Equal("Thank you. $20.00 was added; your study balance is $25.00.", Assert.Single(Thanks(Wait(minutes: 60))).Text);
        Assert.Empty(Thanks(Wait(minutes: 10)));
    }

    [Fact]
    public void An_interview_that_is_taken_back_lessens_no_thanks_for_a_bonus()
    {
        var paid = Paying(PaidStudy.Weekly);
        paid.At(3, 9, 9);
        paid.Person = paid.Person with
        {
            WelcomedAt = paid.Now,
            Ledger = [.. new[] { (EntryType.Earned, "interview", 1000), (EntryType.Reversed, "interview", -1000), (EntryType.Earned, "completion", 700) }
                .Select(entry => PaidStudy.Entry(entry.Item1, entry.Item2, entry.Item3) with { At = paid.Now })],
        };

        Assert.Equal("Thank you. $7.00 was added; your study balance is $7.00.", Assert.Single(Thanks(paid.At(3, 9, 9, 10).Tick())).Text);
    }

    private static CompensationRule Bonus(int minimum) => PaidStudy.Of(CompensationEvent.Completion, 700) with { MinimumOccasions = minimum };

    private static Trial Paying(params CompensationRule[] rules)
    {
        var study = Trial.StudyOf("mission-reconnect");
        var paid = new Trial(study with { Compensation = study.Compensation with { Rules = rules } }, arm: "wait-list");
        paid.Record(new StaffRecord.Activation());
        return paid;
    }

    private static IEnumerable<Effect.SendText> Week(Trial paid, int day)
    {
        paid.At(3, day, 10).Tick();
        paid.Says("3 4 2");
        return Thanks(paid.JudgeMoney($"week-{(day - 2) / 7}"));
    }

    private void Answer(int hour, int minute = 0)
    {
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, hour, minute);
        trial.Says("3 4 2");
    }

    private Decision Wait(int minutes)
    {
        trial.Now += Duration.FromMinutes(minutes);
        return trial.Tick();
    }
}
