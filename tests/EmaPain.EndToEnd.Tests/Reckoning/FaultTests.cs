using EmaPain.Local.Reckoning;

namespace EmaPain.EndToEnd.Tests.Reckoning;

public sealed class FaultTests
{
    private static readonly Observation Seen = Faithful.Observation;

    [Fact]
    public void A_faithful_system_differs_in_nothing()
    {
        var findings = Compare(Seen);

        Assert.True(findings.IsClean);
        Assert.Empty(findings.Notes);
    }

    [Fact]
    public void A_dropped_answer_is_named()
    {
        var dropped = Seen.Answers.First(answer => answer is { Occasion: "week-3", Item: "PST.stress" });

        var findings = Compare(Seen with { Answers = [.. Seen.Answers.Where(answer => answer != dropped)] });

        Assert.Equal(
            [$"participant {dropped.Participant}, week-3, PST.stress: expected {dropped.Value}, found nothing"], findings.RepliesLost);
        Assert.False(findings.IsClean);
    }

    [Fact]
    public void An_answer_on_the_wrong_week_is_missing_there_and_too_many_here()
    {
        var moved = Seen.Answers.First(answer => answer is { Occasion: "week-3", Item: "PST.pain" });

        var findings = Compare(Seen with { Answers = [.. Seen.Answers.Where(answer => answer != moved), moved with { Occasion = "week-4" }] });

        Assert.Equal(2, findings.RepliesLost.Count);
    }

    [Fact]
    public void A_text_that_came_twice_with_one_tag_is_named()
    {
        var findings = Compare(Seen with { Texts = [.. Seen.Texts, Seen.Texts[3]] });

        Assert.Equal([$"participant p001, text {Seen.Texts[3].Tag}: expected once, found 2 times"], findings.TextsDoubled);
    }

    [Fact]
    public void A_prompt_that_came_twice_with_two_tags_is_named()
    {
        var prompt = Seen.Texts.First(text => text.Text == Studies.MissionReconnect.InstrumentOf("PST").Prompt["en"]);

        var findings = Compare(Seen with { Texts = [.. Seen.Texts, prompt with { Tag = "another" }] });

        Assert.Equal(["participant p001, prompts for PST: expected 10, found 11"], findings.TextsDoubled);
    }

    [Fact]
    public void A_prompt_that_never_came_fails_the_trial_although_no_count_covers_it()
    {
        var prompt = Seen.Texts.First(text => text.Text == Studies.MissionReconnect.InstrumentOf("PST").Prompt["en"]);

        var findings = Compare(Seen with { Texts = [.. Seen.Texts.Where(text => text != prompt)] });

        Assert.Equal(["participant p001, prompts for PST: expected 10, found 9"], findings.Notes);
        Assert.False(findings.IsClean);
    }

    [Fact]
    public void A_day_of_a_hold_on_which_nobody_was_asked_to_see_to_it_is_named()
    {
        var day = Seen.HoldTasks[1];

        var findings = Compare(Seen with { HoldTasks = [.. Seen.HoldTasks.Where(task => task != day)] });

        Assert.StartsWith($"participant {day.Participant}, tasks about a hold: expected", Assert.Single(findings.Notes), StringComparison.Ordinal);
        Assert.False(findings.IsClean);
    }

    [Fact]
    public void A_mail_that_came_by_the_other_way_than_foretold_is_named_for_both_ways()
    {
        var mail = Seen.Calls.First(call => call.IsByOtherWay && Seen.Calls.Count(other => other == call) == 1);

        var findings = Compare(Seen with { Calls = [.. Seen.Calls.Where(call => call != mail), mail with { IsByOtherWay = false }] });

        Assert.Contains($"at {mail.At:u}, the second way: expected 1, found 0", Assert.Single(findings.AlertsMissed), StringComparison.Ordinal);
        Assert.Contains($"at {mail.At:u}: expected 0, found 1", Assert.Single(findings.AlertsFalse), StringComparison.Ordinal);
    }

    [Fact]
    public void What_operators_were_not_told_is_an_alert_that_was_missed()
    {
        var findings = Compare(Seen with { Concealed = ["no way took a mail"] });

        Assert.Equal(["no way took a mail"], findings.AlertsMissed);
        Assert.False(findings.IsClean);
    }

    [Fact]
    public void One_cent_too_much_is_named()
    {
        var paid = Seen.Entries[2];

        var findings = Compare(Seen with { Entries = [.. Seen.Entries.Take(2), paid with { Cents = paid.Cents + 1 }, .. Seen.Entries.Skip(3)] });

        Assert.Equal(1, findings.CentsOff);
        Assert.Equal([$"participant {paid.Participant}, {paid.Rule} {paid.Cause}: expected {paid.Cents} cents, found {paid.Cents + 1}"], findings.CentsCases);
    }

    [Fact]
    public void A_person_who_is_paid_twice_and_one_who_is_not_are_named()
    {
        var (twice, never) = (Seen.Payments!.First(payment => payment.BookCents > 0), Seen.Payments!.Last(payment => payment.BookCents > 0));

        var findings = Compare(Seen with
        {
            Payments = [.. Seen.Payments!.Where(payment => payment != never && payment != twice), twice with { FileCents = 2 * twice.FileCents }],
        });

        Assert.Equal(twice.FileCents + never.FileCents, findings.CentsOff);
        Assert.Equal(2, findings.CentsCases.Count);
    }

    [Fact]
    public void Money_for_the_wrong_person_does_not_cancel_out()
    {
        var paid = Seen.Entries[0];

        var findings = Compare(Seen with { Entries = [paid with { Participant = "p020", Cause = "week-99" }, .. Seen.Entries.Skip(1)] });

        Assert.Equal(2 * paid.Cents, findings.CentsOff);
    }

    [Fact]
    public void A_swallowed_alert_is_named()
    {
        var swallowed = Seen.Alerts.First(alert => alert is { Rule: "pst-item", Level: "review" });

        var findings = Compare(Seen with { Alerts = [.. Seen.Alerts.Where(alert => alert != swallowed)] });

        Assert.Equal([$"participant {swallowed.Participant}, pst-item (review) at {swallowed.Occasion}: expected, found nothing"], findings.AlertsMissed);
    }

    [Fact]
    public void An_alert_that_nobody_was_mailed_about_is_missed()
    {
        var unmailed = Seen.Alerts.First(alert => alert.Rule == "crisis");

        var findings = Compare(Seen with
        {
            Alerts = [.. Seen.Alerts.Where(alert => alert != unmailed), unmailed with { Mailed = 0 }],
            Calls = [.. Seen.Calls.Where(call => !call.To.StartsWith("on-call", StringComparison.Ordinal))],
        });

        Assert.Contains(findings.AlertsMissed, one => one.StartsWith($"participant {unmailed.Participant}, crisis (urgent) on a text: expected raised ", StringComparison.Ordinal));
        Assert.Contains(findings.AlertsMissed, one => one.StartsWith("calls to mission-reconnect-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_false_alert_and_a_needless_mail_are_named()
    {
        var findings = Compare(Seen with
        {
            Alerts = [.. Seen.Alerts, new ObservedAlert("p001", "distress", "review", null, "open", 1)],
            Calls = [.. Seen.Calls, Seen.Calls[0]],
        });

        Assert.Equal(2, findings.AlertsFalse.Count);
        Assert.Equal("participant p001, distress (review) on a text: found, nothing asks for it", findings.AlertsFalse[0]);
    }

    private static Findings Compare(Observation seen) => TrialReckoning.Compare(Faithful.Plan, seen);
}
