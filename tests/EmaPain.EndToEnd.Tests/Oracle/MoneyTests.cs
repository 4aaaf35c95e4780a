using EmaPain.Oracle;
using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;
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

    [Fact]
    public void A_part_of_the_answers_earns_a_part_of_the_amount_rounded_down()
    {
        var two = new Dialogue("week-1", "PST", [new Turn(Cue.Prompt, TimeSpan.FromMinutes(5), [new SpokenValue("PST.pain", 3), new SpokenValue("PST.stress", 3)], "3 3")]);

        Assert.Equal([new ExpectedEntry("earned", "share", "week-1", 333)], Entries(Weekly("share", "answers") with { Prorated = "share" }, two));
    }

    [Fact]
    public void Every_three_weeks_in_a_row_pay_once()
    {
        var answered = new[] { 1, 2, 3, 4, 6, 7, 8 }.Select(Week).ToArray();

        Assert.Equal(["week-3", "week-8"], Entries(Weekly("row", "streak") with { InARow = 3 }, answered).Where(entry => entry.Cents > 0).Select(entry => entry.Cause));
    }

    [Fact]
    public void A_week_that_a_pause_left_a_remainder_of_its_window_breaks_no_row()
    {
        var due = TrialCalendar.Of(Studies.MissionReconnect, HandWritten.Veteran).Single(due => due.Id == "week-5");
        var paused = HandWritten.Veteran with
        {
            Dialogues = [.. new[] { 1, 2, 3, 4, 6, 7, 8 }.Select(Week)],
            Notes = [new StaffNote(due.Planned.AddHours(-3), StaffEvent.Pause), new StaffNote(due.Closes.AddHours(-2), StaffEvent.Resume)],
        };

        Assert.Equal(["week-3", "week-7"], Entries(Weekly("row", "streak") with { InARow = 3 }, paused).Where(entry => entry.Cents > 0).Select(entry => entry.Cause));
    }

    [Fact]
    public void A_late_answer_after_a_pause_breaks_no_row_as_silence_breaks_none()
    {
        var due = TrialCalendar.Of(Studies.MissionReconnect, HandWritten.Veteran).Single(due => due.Id == "week-5");
        var late = HandWritten.Answers("week-5", 3, delay: due.Closes - due.Planned + TimeSpan.FromHours(3));
        var paused = HandWritten.Veteran with
        {
            Dialogues = [.. new[] { 1, 2, 3, 4, 6, 7, 8 }.Select(Week), late],
            Notes = [new StaffNote(due.Planned.AddHours(1), StaffEvent.Pause), new StaffNote(due.Closes.AddHours(1), StaffEvent.Resume)],
        };

        Assert.Equal(["week-3", "week-7"], Entries(Weekly("row", "streak") with { InARow = 3 }, paused).Where(entry => entry.Cents > 0).Select(entry => entry.Cause));
    }

    [Theory]
    [InlineData(6, 500)]
    [InlineData(5, 0)]
    public void A_bonus_is_earned_by_as_many_weeks_as_the_rule_names(int weeks, int cents) =>
        Assert.Equal(cents, Entries(Weekly("bonus", "completion") with { MinimumOccasions = 6 }, [.. Enumerable.Range(1, weeks).Select(Week)]).Sum(entry => entry.Cents));

    [Theory]
    [InlineData(1200, null)]
    [InlineData(null, 1200)]
    public void A_cap_of_the_rule_or_of_the_year_cuts_what_is_booked(int? ofRule, int? ofYear)
    {
        var entries = Entries(Weekly("weekly", "answers") with { CapCents = ofRule }, ofYear, [.. Enumerable.Range(1, 4).Select(Week)]);

        Assert.Equal(
            [
                new ExpectedEntry("earned", "weekly", "week-1", 500), new ExpectedEntry("earned", "weekly", "week-2", 500),
                new ExpectedEntry("capped", "weekly", "week-3", 200), new ExpectedEntry("capped", "weekly", "week-4", 0),
            ],
            entries);
    }

    private static Dialogue Week(int number) => HandWritten.Answers($"week-{number}", 3);

    private static PublishedPayRule Weekly(string id, string on) => new(id, on, 500) { Weeks = new PublishedWeeks(1, 8), Instrument = "PST" };

    private static IReadOnlyList<ExpectedEntry> Entries(PublishedPayRule rule, PersonTruth person) => HandWritten.Foretell(
        person, Studies.MissionReconnect with { Compensation = new PublishedPay([rule], CapCents: null, YearCapCents: null) }).Entries;

    private static IReadOnlyList<ExpectedEntry> Entries(PublishedPayRule rule, params Dialogue[] dialogues) => Entries(rule, yearCap: null, dialogues);

    private static IReadOnlyList<ExpectedEntry> Entries(PublishedPayRule rule, int? yearCap, Dialogue[] dialogues) => HandWritten.Foretell(
        HandWritten.Veteran with { Dialogues = dialogues },
        Studies.MissionReconnect with { Compensation = new PublishedPay([rule], CapCents: null, yearCap) }).Entries;
}
