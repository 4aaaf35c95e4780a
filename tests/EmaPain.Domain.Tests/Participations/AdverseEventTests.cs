using System.Text.Json.Nodes;
using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Adverse events and until when they are reported: serious ones in a day, others in five business days. It is Tuesday, March 3.</summary>
public sealed class AdverseEventTests
{
    private readonly Trial trial;

    public AdverseEventTests()
    {
        var study = Trial.StudyOf("mission-reconnect");
        trial = new Trial(study with
        {
            Sites = [.. study.Sites.Select(site => site with { Zone = "America/New_York" })],
            AdverseEventDeadlines = new AdverseEventDeadlines { ReportSeriousWithin = new TimeAllowed { Hours = 24 }, ReportOthersWithin = new TimeAllowed { BusinessDays = 5 } },
        });
        trial.At(3, 3, 10).Record(new StaffRecord.Activation());
    }

    [Fact]
    public void What_nobody_called_harmless_yet_is_reported_like_a_serious_one_and_keeps_its_source()
    {
        var decision = trial.Record(new StaffRecord.AdverseEvent(Source: AdverseEventSource.Solicited));
        Assert.Equal(trial.Now + Duration.FromHours(24), Deadline(decision));
        Assert.Equal(AdverseEventSource.Solicited, Assert.Single(trial.Person.AdverseEvents).Source);
    }

    [Fact]
    public void More_that_is_known_is_added_and_a_deadline_that_changes_with_it_is_another_task()
    {
        trial.Record(Of(Seriousness.NotSerious) with { Source = AdverseEventSource.StaffContact });
        var id = trial.Person.AdverseEvents.Single().Id;
        var later = trial.At(3, 4, 9).Record(new StaffRecord.AdverseEvent(id, Details: new AdverseEventDetails(Severity: Severity.Severe)));
        Assert.Equal(At(3, 10, 10), Deadline(later));
        var serious = trial.Record(Of(Seriousness.Serious) with { Event = id });
        Assert.Equal(At(3, 4, 10), Deadline(serious));
        Assert.Equal(new AdverseEventDetails(Severity: Severity.Severe, Seriousness: Seriousness.Serious), trial.Person.AdverseEvents.Single().Details);
    }

    [Theory]
    [InlineData("no-such-event")]
    [InlineData("source-stays")]
    [InlineData("nothing-to-do")]
    public void A_slip_changes_nothing(string code)
    {
        trial.Record(Of(Seriousness.NotSerious));
        var id = trial.Person.AdverseEvents.Single().Id;
        var decision = trial.Record(code switch
        {
            "no-such-event" => Of(Seriousness.Serious) with { Event = new AdverseEventId("other") },
            "source-stays" => Of(Seriousness.Serious) with { Event = id, Source = AdverseEventSource.Solicited },
            _ => Of(Seriousness.NotSerious) with { Event = id },
        });
        Assert.Equal(code, decision.Refusal?.Code);
    }

    [Theory]
    [InlineData(Severity.Death)]
    [InlineData(Severity.LifeThreatening)]
    public void A_death_and_what_threatens_life_is_never_called_not_serious(Severity severity)
    {
        var slip = new StaffRecord.AdverseEvent(Details: new AdverseEventDetails(Severity: severity, Seriousness: Seriousness.NotSerious));
        Assert.Equal("is-serious", trial.Record(slip).Refusal?.Code);
        Assert.Null(trial.Record(new StaffRecord.AdverseEvent(Details: new AdverseEventDetails(Severity: severity))).Refusal);
        var id = Assert.Single(trial.Person.AdverseEvents).Id;
        Assert.Equal("is-serious", trial.Record(Of(Seriousness.NotSerious) with { Event = id }).Refusal?.Code);
        Assert.Null(trial.Record(Of(Seriousness.Serious) with { Event = id }).Refusal);
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "bad-onset")]
    public void What_began_did_not_begin_after_tomorrow(int day, string? refusal) =>
        Assert.Equal(refusal, trial.Record(new StaffRecord.AdverseEvent(Details: new AdverseEventDetails(Onset: new LocalDate(2026, 3, day)))).Refusal?.Code);

    [Fact]
    public void The_disposition_of_an_alert_opens_one_and_only_one()
    {
        trial.Says("I want to die");
        var alert = trial.Person.Alerts.Single().Id;
        trial.Decide(new Input.AlertRecorded(trial.NextId(), alert, new AlertRecord.Finding(AlertDisposition.PossibleAdverseEvent), "kim"));
        trial.Decide(new Input.AlertRecorded(trial.NextId(), alert, new AlertRecord.Finding(AlertDisposition.PossibleAdverseEvent), "kim"));
        var opened = Assert.Single(trial.Person.AdverseEvents);
        Assert.Equal((AdverseEventSource.Alert, alert), (opened.Source, opened.Alert));
    }

    [Fact]
    public void A_disposition_that_would_open_one_more_than_are_kept_says_where_it_goes_and_how_the_alert_is_ended()
    {
        for (var count = 0; count < 15; count++)
        {
            Assert.Null(trial.Record(new StaffRecord.AdverseEvent()).Refusal);
        }

        trial.Says("I want to die");
        var alert = trial.Person.Alerts.Single().Id;
        var refusal = trial.Decide(new Input.AlertRecorded(trial.NextId(), alert, new AlertRecord.Finding(AlertDisposition.PossibleAdverseEvent), "kim")).Refusal;
        Assert.Contains("report it from there; then record the alert as 'worsening'", refusal?.Sentence, StringComparison.Ordinal);
        Assert.Null(trial.Person.Alerts.Single().Disposition);
        trial.Decide(new Input.AlertRecorded(trial.NextId(), alert, new AlertRecord.Finding(AlertDisposition.Worsening), "kim"));
        trial.Decide(new Input.AlertRecorded(trial.NextId(), alert, new AlertRecord.Closure(), "kim"));
        Assert.Equal(AlertStatus.Closed, trial.Person.Alerts.Single().Status);
    }

    [Fact]
    public void Each_answer_to_the_checklist_opens_one_record_with_its_source_and_a_task_to_complete_it_whatever_is_corrected_later()
    {
        var asked = Checklist();
        asked.Says("1 0 1");
        var judged = asked.JudgeWorsening("week-1");
        Assert.Equal(
            [new ReportedEvent(new OccasionId("week-1"), new ItemId("PST.pain")), new ReportedEvent(new OccasionId("week-1"), new ItemId("PST.tension"))],
            asked.Person.AdverseEvents.Select(one => one.Answer));
        Assert.All(asked.Person.AdverseEvents, one => Assert.Equal((AdverseEventSource.Solicited, new AdverseEventDetails()), (one.Source, one.Details)));
        Assert.Equal(
            ["week-1 PST.pain report-as-serious", "week-1 PST.tension report-as-serious"],
            judged.Effects.OfType<Effect.RaiseTask>().Where(task => task.Kind == TaskKind.FollowAdverseEvent).Select(task => task.Cause));
        asked.Says("CHANGE PAIN 0");
        asked.Says("CHANGE PAIN 1");
        asked.JudgeWorsening("week-1");
        Assert.Equal(2, asked.Person.AdverseEvents.Length);
    }

    [Fact]
    public void Staff_complete_what_the_person_reported_and_the_limit_of_their_own_records_does_not_count_it()
    {
        var asked = Checklist();
        asked.Says("1 0 0");
        asked.JudgeWorsening("week-1");
        var id = asked.Person.AdverseEvents.Single().Id;
        asked.Record(Of(Seriousness.NotSerious) with { Event = id });
        Assert.Equal(Seriousness.NotSerious, asked.Person.AdverseEvents.Single().Details.Seriousness);
        for (var count = 0; count < 15; count++)
        {
            Assert.Null(asked.Record(new StaffRecord.AdverseEvent()).Refusal);
        }

        var refusal = asked.Record(new StaffRecord.AdverseEvent()).Refusal;
        Assert.Equal("too-many-events", refusal?.Code);
        Assert.EndsWith("Keep this one in the site's own records and report it from there.", refusal?.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_reported_before_records_were_opened_for_it_is_not_reported_again()
    {
        var asked = Checklist();
        var old = DomainJson.Read<Happening>("""{"happening":"adverseEventReported","at":"2026-03-03T15:00:00Z","answer":{"occasion":"week-1","item":"PST.pain"}}""");
        var before = History.After(asked.Person, old);
        Assert.Equal((1, 0), (before.ReportedEvents.Length, before.AdverseEvents.Length));
    }

    [Fact]
    public void A_record_and_a_happening_of_before_are_read()
    {
        Assert.Equal(new StaffRecord.AdverseEvent(), DomainJson.Read<StaffRecord>("""{"record":"adverse-event"}"""));
        var old = DomainJson.Read<Happening>("""{"happening":"adverseEventReported","at":"2026-03-03T15:00:00Z"}""");
        Assert.Empty(History.After(trial.Person, old).AdverseEvents);
    }

    [Fact]
    public void A_study_that_says_no_deadline_has_its_task_as_before()
    {
        var plain = Trial.Active("weekly-pst-peg");
        Assert.Null(Deadline(plain.Record(new StaffRecord.AdverseEvent())));
    }

    /// <summary>The weekly study with its first three items as a checklist of 0 and 1, asked for the first time.</summary>
    private static Trial Checklist()
    {
        var asked = new Trial(StudyJson.Of("weekly-pst-peg").Set("/adverseEvents", JsonNode.Parse("""{ "instrument": "PST", "atLeast": 1 }"""))
            .Set("/scales/0/minimum", 0).ToStudy());
        asked.Record(new StaffRecord.Activation());
        asked.At(3, 9, 10).Tick();
        return asked;
    }

    private static StaffRecord.AdverseEvent Of(Seriousness seriousness) => new(Details: new AdverseEventDetails(Seriousness: seriousness));

    private Instant At(int month, int day, int hour) => trial.Calendar.Resolve(new LocalDateTime(2026, month, day, hour, 0));

    private static Instant? Deadline(Decision decision) =>
        Assert.Single(decision.Effects.OfType<Effect.RaiseTask>(), task => task.Kind == TaskKind.FollowAdverseEvent).DueAt;
}
