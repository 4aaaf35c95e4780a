using EmaPain.App.Rehearsing;
using EmaPain.App.Tests.Golden;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Rehearsing;

public sealed class RehearsalTests
{
    private static readonly RehearsalOptions Options = RehearsalOptions.Of(Repository.Study("weekly-pst-peg"), new LocalDateTime(2026, 3, 2, 8, 0));

    [Fact]
    public void It_ends_when_the_windows_have_closed_that_are_open_at_the_last_line()
    {
        var rehearsal = Played(Options, "2026-03-09T10:04 hello");

        Assert.Equal("missed", rehearsal.Events[^1].Kind);
        Assert.Equal(new LocalDateTime(2026, 3, 15, 22, 0), rehearsal.Events[^1].Local);
    }

    [Fact]
    public void It_ends_at_once_when_no_window_is_open_at_the_last_line() =>
        Assert.Equal("task", Played(Options, "2026-03-04T10:04 STOP").Events[^1].Kind);

    [Fact]
    public void Without_a_line_the_whole_trial_is_played() =>
        Assert.Equal(ParticipationStatus.Completed, Played(Options).Participation.Status);

    [Fact]
    public void What_lies_after_the_given_end_is_left_out()
    {
        var rehearsal = Played(Options with { Until = new LocalDateTime(2026, 3, 9, 10, 0) }, "2026-03-09T10:04 5 4 3");

        Assert.Equal(["status", "textOut"], rehearsal.Events.Select(shown => shown.Kind));
    }

    [Fact]
    public void Work_that_is_due_in_the_minute_of_a_line_comes_before_it() =>
        Assert.Equal(["status", "textOut", "textIn", "answer"], Played(Options, "2026-03-09T10:00 5 4 3").Events.Take(4).Select(shown => shown.Kind));

    [Fact]
    public void A_line_that_lies_before_the_one_above_it_is_refused()
    {
        var rehearsal = Rehearsal.Begin(Options, []);
        Assert.Null(rehearsal.Play(new ScriptLine.Says(1, new LocalDateTime(2026, 3, 9, 10, 4), "5")));

        Assert.Equal(2, rehearsal.Play(new ScriptLine.Says(2, new LocalDateTime(2026, 3, 9, 10, 3), "4"))!.Line);
    }

    [Fact]
    public void The_order_of_lines_holds_after_the_given_end_as_well()
    {
        var rehearsal = Rehearsal.Begin(Options with { Until = new LocalDateTime(2026, 3, 9, 12, 0) }, []);
        Assert.Null(rehearsal.Play(new ScriptLine.Says(1, new LocalDateTime(2026, 3, 10, 10, 0), "5")));

        Assert.Equal(2, rehearsal.Play(new ScriptLine.Says(2, new LocalDateTime(2026, 3, 9, 11, 0), "4"))!.Line);
    }

    [Fact]
    public void Nobody_passes_the_given_end()
    {
        var rehearsal = Rehearsal.Begin(Options with { Until = new LocalDateTime(2026, 3, 9, 9, 59) }, []);
        rehearsal.CatchUp();

        rehearsal.PassTo(new LocalDateTime(2026, 4, 1, 0, 0));

        Assert.Equal((new LocalDateTime(2026, 3, 9, 9, 59), null), (rehearsal.Local, rehearsal.Next));
    }

    [Fact]
    public void An_event_is_written_as_the_contract_has_it() =>
        Assert.Equal(
            """{"at":"2026-03-02T13:00:00Z","local":"2026-03-02T08:00","kind":"status","occasion":null,"status":"active","reason":"activation"}""",
            Played(Options).Events[0].ToString());

    [Fact]
    public void A_record_that_the_engine_refuses_is_named_by_its_line()
    {
        var rehearsal = Played(Options, "2026-03-04T10:04 #record resume");

        Assert.Equal(1, Assert.Single(rehearsal.Refusals).Line);
    }

    /// <summary>The draw itself is the app's: a rehearsal gives the arm of its options.</summary>
    [Fact]
    public void A_script_that_records_the_allocation_keeps_the_order_of_the_trial()
    {
        var options = RehearsalOptions.Of(Repository.Newest("mission-reconnect"), new LocalDateTime(2026, 3, 2, 8, 0)) with { Arm = new ArmId("wait-list") };

        var rehearsal = Played(
            options,
            "2026-03-02T09:00 #record randomisation",
            "2026-03-02T09:01 #record assessment-completed assessment-baseline",
            "2026-03-02T09:02 #record randomisation",
            "2026-03-02T09:03 #record stratum ptsd-care yes",
            "2026-03-02T09:04 #record stratum pain-care no",
            "2026-03-02T09:05 #record activation",
            "2026-03-02T09:06 #record randomisation",
            "2026-03-02T09:07 #record activation",
            "2026-03-02T09:08 #record disclosure",
            "2026-03-02T09:09 #record activation");

        Assert.Equal([1, 3, 6, 8], rehearsal.Refusals.Select(refusal => refusal.Line));
        Assert.Equal((options.Arm, ParticipationStatus.Active), (rehearsal.Participation.Arm, rehearsal.Participation.Status));
    }

    /// <summary>The baseline waits for it.</summary>
    [Fact]
    public void What_the_script_says_of_a_criterion_is_not_taken_for_met_before_that()
    {
        var options = RehearsalOptions.Of(Repository.Newest("resolve"), new LocalDateTime(2026, 3, 2, 8, 0));

        var rehearsal = Played(
            options,
            "2026-03-02T09:05 4 4 4",
            "2026-03-02T12:00 #record activation",
            "2026-03-03T12:00 #record criterion high-impact met",
            "2026-03-03T12:30 5 5 5 5 5 5 5 5 5 5 5",
            "2026-03-03T12:31 #record randomisation",
            "2026-03-03T12:32 #record disclosure",
            "2026-03-03T12:33 #record activation");

        Assert.Equal([2], rehearsal.Refusals.Select(refusal => refusal.Line));
        Assert.Equal(new LocalDateTime(2026, 3, 3, 12, 0), rehearsal.Participation.OccasionOf(new OccasionId("baseline"))!.PlannedLocal);
        Assert.Equal(ParticipationStatus.Active, rehearsal.Participation.Status);
        Assert.Equal("not-eligible", Judged("notMet"));
        string? Judged(string outcome) => Eligibility.Obstacle(
            options.Study, Played(options, "2026-03-02T07:10 4 4 4", $"2026-03-02T07:30 #record criterion high-impact {outcome}").Participation)?.Code;
    }

    [Fact]
    public void Where_the_app_draws_no_arm_a_script_records_it()
    {
        var options = RehearsalOptions.Of(Repository.Study("lamp"), new LocalDateTime(2026, 3, 2, 8, 0));

        var rehearsal = Played(options, "2026-03-02T07:00 #record randomisation", "2026-03-02T07:10 #record allocation usual-care");

        Assert.Equal(1, Assert.Single(rehearsal.Refusals).Line);
        Assert.Equal("usual-care", rehearsal.Participation.Arm?.Value);
    }

    [Fact]
    public void What_was_paid_before_a_move_is_not_paid_again_by_a_rule_of_another_name()
    {
        var first = Repository.Study("mission-reconnect");
        var weekly = first.Compensation.Rules[0];
        var later = first with { Version = 2, Compensation = new CompensationPlan { Rules = [weekly with { Id = new RuleId("weekly"), Cents = 700 }] } };
        var options = RehearsalOptions.Of(first, new LocalDateTime(2026, 3, 2, 8, 0)) with { Arm = new ArmId("wait-list"), Later = [later] };

        var rehearsal = Played(options, "2026-03-09T10:04 3 4 2", "2026-03-10T10:00 #record migrate 2", "2026-03-16T10:04 3 4 2");

        Assert.Empty(rehearsal.Refusals);
        Assert.Equal(["weekly-ratings 500", "weekly 700"], rehearsal.Participation.Ledger.Select(entry => $"{entry.Rule} {entry.Cents}"));
    }

    private static Rehearsal Played(RehearsalOptions options, params string[] script)
    {
        var lines = script.Select((line, index) => ScriptReader.Read(index + 1, line).Line!).ToList();
        var rehearsal = Rehearsal.Begin(options, lines);
        Assert.All(lines, line => Assert.Null(rehearsal.Play(line)));
        rehearsal.PlayOut();
        return rehearsal;
    }
}
