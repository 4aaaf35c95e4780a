using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Compensation;
using NodaTime;
using static EmaPain.Domain.Tests.Participations.SentThanks;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Thanks come at night only to whoever has just written.</summary>
public sealed class ThanksHoursTests
{
    private readonly Trial trial = Trial.Active("mission-reconnect", arm: "wait-list");

    [Fact]
    public void Answers_that_staff_enter_at_night_are_thanked_for_in_the_morning()
    {
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 23).Record(new StaffRecord.AnswersTaken(new OccasionId("week-1"), Ratings) { TakenAt = trial.Now - Duration.FromHours(5) });
        var judged = trial.JudgeMoney("week-1");
        Assert.Empty(Thanks(judged));
        Assert.Empty(Thanks(trial.Tick()));
        Assert.Equal(new LocalDateTime(2026, 3, 10, 9, 0), trial.Calendar.LocalAt(judged.Effects.OfType<Effect.Due>().Single().At));

        Assert.Equal("Thank you. $5.00 was added; your study balance is $5.00.", Assert.Single(Thanks(trial.At(3, 10, 9).Tick())).Text);
        Assert.Empty(Thanks(trial.Tick()));
        Assert.Empty(Thanks(trial.JudgeMoney("week-1")));
    }

    [Fact]
    public void Answers_that_are_judged_only_hours_later_at_night_are_thanked_for_in_the_morning()
    {
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 20).Says("3 4 2");
        Assert.Empty(Thanks(trial.At(3, 10, 2).JudgeMoney("week-1")));
        Assert.Single(Thanks(trial.At(3, 10, 9).Tick()));
    }

    [Fact]
    public void Whoever_answers_at_night_is_thanked_at_once()
    {
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 23).Says("3 4 2");
        Assert.Single(Thanks(trial.JudgeMoney("week-1")));
        Assert.Empty(Thanks(trial.At(3, 10, 9).Tick()));
    }

    [Fact]
    public void Whoever_was_paused_when_it_was_booked_is_thanked_when_texts_may_go_out_again()
    {
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 11).Says("3 4 2");
        trial.Record(new StaffRecord.Pause());
        Assert.Empty(Thanks(trial.JudgeMoney("week-1")));
        trial.At(3, 9, 15).Record(new StaffRecord.Resume());
        Assert.Single(Thanks(trial.Tick()));
    }

    [Theory]
    [InlineData("assessment-week-4")]
    [InlineData("interview")]
    public void Thanks_that_no_text_brings_about_are_not_sent_after_the_hours_for_texts(string cause)
    {
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 19, 40);
        trial.Person = trial.Person with { Ledger = [PaidStudy.Entry(EntryType.Earned, cause, 2000) with { At = trial.Now }] };
        var thanks = Assert.Single(Thanks(trial.Tick()));
        Assert.Equal(trial.Calendar.AllowedUntil(trial.Now), thanks.SendBefore);
    }

    /// <summary>Where caps of two years cross, a row may be lost by the answers that end it elsewhere; time stands still for nobody.</summary>
    [Fact]
    public void A_row_that_is_taken_back_in_the_same_instant_takes_no_thanks_away_and_wakes_nobody_again_and_again()
    {
        var study = Trial.StudyOf("mission-reconnect");
        var paid = new Trial(study with { Compensation = study.Compensation with { Rules = [PaidStudy.Weekly with { Prorated = Proration.Share }] } }, arm: "wait-list");
        paid.Record(new StaffRecord.Activation());
        paid.At(3, 9, 10).Tick();
        paid.Says("3 4 2");
        paid.JudgeMoney("week-1");
        paid.Tried(paid.At(3, 16, 10).Tick(), SendOutcome.Accepted);
        paid.Says("3");
        paid.JudgeMoney("week-2");
        var row = PaidStudy.Entry(EntryType.Reversed, "week-1", -300) with { At = paid.Now };
        paid.Person = paid.Person with { Ledger = [.. paid.Person.Ledger, row] };

        Assert.Single(Thanks(paid.At(3, 16, 12).Tick()));
        Assert.True(paid.Tick().Effects.OfType<Effect.Due>().Single().At > paid.Now);
    }

    private static System.Collections.Immutable.ImmutableArray<SpokenAnswer> Ratings => [.. new[] { "pain", "stress", "tension" }.Select(item => new SpokenAnswer(new ItemId($"PST.{item}"), 3))];
}
