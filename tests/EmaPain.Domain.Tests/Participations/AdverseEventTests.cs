using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
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

    private static StaffRecord.AdverseEvent Of(Seriousness seriousness) => new(Details: new AdverseEventDetails(Seriousness: seriousness));

    private Instant At(int month, int day, int hour) => trial.Calendar.Resolve(new LocalDateTime(2026, month, day, hour, 0));

    private static Instant? Deadline(Decision decision) =>
        Assert.Single(decision.Effects.OfType<Effect.RaiseTask>(), task => task.Kind == TaskKind.FollowAdverseEvent).DueAt;
}
