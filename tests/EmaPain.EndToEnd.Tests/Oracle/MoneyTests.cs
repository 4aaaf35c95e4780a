using EmaPain.Oracle;
using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Truths;

namespace EmaPain.EndToEnd.Tests.Oracle;

public sealed class MoneyTests
{
    private static readonly PersonTruth Complete = HandWritten.Veteran with
    {
        Dialogues = [.. HandWritten.Asked.Select(occasion => HandWritten.Answers(occasion, 2))],
        Notes = [.. HandWritten.AllVisits(), new StaffNote(HandWritten.Activation.AddDays(60), StaffEvent.InterviewCompleted)],
    };

    [Fact]
    public void Who_answers_everything_and_is_interviewed_earns_exactly_140_dollars()
    {
        var foretold = HandWritten.Foretell(Complete);

        Assert.Equal(14000, foretold.BalanceCents);
        Assert.All(foretold.Entries, entry => Assert.Equal("earned", entry.Type));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void Weeks_with_an_assessment_pay_both_amounts(int week)
    {
        var entries = HandWritten.Foretell(Complete).Entries;

        Assert.Contains(new ExpectedEntry("earned", "weekly-ratings", $"week-{week}", 500), entries);
        Assert.Contains(new ExpectedEntry("earned", "assessments", $"assessment-week-{week}", 2000), entries);
    }

    [Fact]
    public void Beyond_the_cap_an_entry_shows_what_was_left()
    {
        var study = Studies.MissionReconnect;
        var capped = study with { Compensation = study.Compensation with { CapCents = 13800 } };

        var foretold = HandWritten.Foretell(Complete, capped);

        Assert.Equal(13800, foretold.BalanceCents);
        Assert.Equal(new ExpectedEntry("capped", "assessments", "assessment-week-16", 1800), foretold.Entries[^1]);
    }

    [Fact]
    public void A_late_answer_is_kept_and_not_paid()
    {
        var late = HandWritten.Veteran with { Dialogues = [HandWritten.Answers("week-2", 3, delay: TimeSpan.FromHours(160))] };

        var foretold = HandWritten.Foretell(late);

        Assert.Contains(new ExpectedAnswer("week-2", "PST.pain", 3, Late: true), foretold.Answers);
        Assert.Empty(foretold.Entries);
        Assert.Equal("late", foretold.Occasions.Single(occasion => occasion.Id == "week-2").Reason);
    }

    [Theory]
    [InlineData(-168, 2000)]
    [InlineData(-169, 0)]
    public void A_visit_counts_from_a_week_before_it_is_due(int hours, int cents)
    {
        var due = TrialCalendar.Of(Studies.MissionReconnect, HandWritten.Veteran).Single(due => due.Id == "assessment-week-16");
        var early = HandWritten.Veteran with { Notes = [new StaffNote(due.Planned.AddHours(hours), StaffEvent.AssessmentCompleted, due.Id)] };

        Assert.Equal(cents, HandWritten.Foretell(early).BalanceCents);
    }

    [Fact]
    public void An_answer_after_the_late_limit_is_none()
    {
        var tooLate = HandWritten.Veteran with { Dialogues = [HandWritten.Answers("week-8", 3, delay: TimeSpan.FromHours(205))] };

        Assert.Empty(HandWritten.Foretell(tooLate).Answers);
    }

    [Fact]
    public void A_baseline_and_week_16_pay_nothing_for_ratings()
    {
        var person = HandWritten.Veteran with { Dialogues = [HandWritten.Answers("baseline", 3), HandWritten.Answers("week-16", 3)] };

        var foretold = HandWritten.Foretell(person);

        Assert.Equal(6, foretold.Answers.Count);
        Assert.Empty(foretold.Entries);
    }
}
