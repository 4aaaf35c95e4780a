using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Truths;

namespace EmaPain.EndToEnd.Tests.Oracle;

public sealed class AlertTests
{
    [Fact]
    public void Pain_two_points_above_baseline_is_for_review_and_mailed_to_the_clinician_of_the_site()
    {
        var worse = HandWritten.Veteran with { Dialogues = [HandWritten.Answers("baseline", 2), HandWritten.Answers("week-1", 4)] };

        var foretold = HandWritten.Foretell(worse);

        Assert.Equal([("pst-item", "review", "week-1", 1)], foretold.Alerts.Select(Told));
        Assert.Equal("clinician@example.org", Assert.Single(foretold.Calls).To);
    }

    [Fact]
    public void One_point_for_two_weeks_waits_for_the_mail_of_the_morning_and_calls_nobody()
    {
        var worse = HandWritten.Veteran with
        {
            Dialogues = [HandWritten.Answers("baseline", 2), HandWritten.Answers("week-1", 3), HandWritten.Answers("week-2", 3), HandWritten.Answers("week-3", 3)],
        };

        var foretold = HandWritten.Foretell(worse);

        Assert.Equal([("pst-item", "info", "week-2", 1)], foretold.Alerts.Select(Told));
        Assert.Empty(foretold.Calls);
    }

    [Fact]
    public void A_missed_week_between_neither_confirms_nor_clears()
    {
        var worse = HandWritten.Veteran with
        {
            Dialogues = [HandWritten.Answers("baseline", 2), HandWritten.Answers("week-1", 3), HandWritten.Answers("week-3", 3)],
        };

        Assert.Equal(["week-3"], HandWritten.Foretell(worse).Alerts.Select(alert => alert.Occasion!));
    }

    [Fact]
    public void Two_cries_while_the_alert_is_open_are_one_alert_two_mails_and_one_reply()
    {
        var at = HandWritten.Activation.AddDays(3);
        var cries = HandWritten.Veteran with { OwnTexts = [new(at, Meaning.Crisis, "a"), new(at.AddMinutes(5), Meaning.Crisis, "b")] };
        StaffTruth[] slow = [.. HandWritten.Staff.Select(member => member with { AcknowledgesAfter = TimeSpan.FromMinutes(15) })];

        var foretold = EmaPain.Oracle.TrialOracle.Foretell(Studies.MissionReconnect, cries, slow);

        Assert.Equal([("crisis", "urgent", null, 2)], foretold.Alerts.Select(Told));
        Assert.Equal(2, foretold.Calls.Count(call => call.To == "on-call@example.org"));
        Assert.Single(foretold.Texts, text => text.Kind == TextKind.Crisis);
    }

    [Fact]
    public void After_a_cry_for_help_prompts_are_held_until_staff_clear_them()
    {
        var at = HandWritten.Activation.AddDays(6);
        var held = HandWritten.Veteran with
        {
            OwnTexts = [new(at, Meaning.Crisis, "a")],
            Notes = [new StaffNote(at.AddDays(10), StaffEvent.HoldCleared)],
        };

        var occasions = HandWritten.Foretell(held).Occasions.ToDictionary(occasion => occasion.Id);

        Assert.Equal("not_sent_held", occasions["week-1"].Reason);
        Assert.Equal("no_response", occasions["week-2"].Reason);
    }

    [Fact]
    public void Rules_that_fire_on_one_occasion_share_one_mail()
    {
        var person = HandWritten.Veteran with { Site = "main", Arm = null, Dialogues = [.. Week(1, 3), .. Week(2, 10)] };
        StaffTruth[] staff = [new("c", "main", "clinician", "clinician@example.org", TimeSpan.FromHours(1))];

        var foretold = EmaPain.Oracle.TrialOracle.Foretell(Studies.WeeklyPstPeg, person, staff);

        Assert.Equal(["peg-worse", "severe-now"], foretold.Alerts.Select(alert => alert.Rule).Order());
        Assert.Single(foretold.Calls);
    }

    private static (string Rule, string Level, string? Occasion, int Mails) Told(ExpectedAlert alert) => (alert.Rule, alert.Level, alert.Occasion, alert.Mails);

    /// <summary>The same rating of pain, enjoyment and activity.</summary>
    private static Dialogue[] Week(int week, int rating) =>
    [
        HandWritten.Answers($"week-{week}", 2),
        new Dialogue($"week-{week}", "PEG", [new Turn(
            Cue.Prompt, TimeSpan.FromMinutes(5), [.. new[] { "PEG.pain", "PEG.enjoyment", "PEG.activity" }.Select(item => new SpokenValue(item, rating))], "")]),
    ];
}
