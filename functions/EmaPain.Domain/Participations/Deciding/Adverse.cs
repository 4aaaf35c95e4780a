using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Adverse events, what is known of them, and until when they have to be reported.</summary>
internal static class Adverse
{
    /// <summary>So many of one person are kept with their details, beside those of the checklist; there is no study in which one had more.</summary>
    public const int MostEvents = 15;

    public static void Record(Deliberation d, StaffRecord.AdverseEvent record, string actor)
    {
        if (record.Event is not { } id)
        {
            Open(d, record.Source ?? AdverseEventSource.StaffContact, record.Details ?? new AdverseEventDetails(), alert: null, actor);
            return;
        }

        if (d.State.AdverseEvents.FirstOrDefault(one => one.Id == id) is not { } known)
        {
            d.Refuse("no-such-event", $"{d.State.Key.Participant} has no adverse event '{id}'. 'emapain participants show' lists them.");
        }
        else if (record.Source is not null)
        {
            d.Refuse("source-stays", $"How staff learned of an adverse event stays as it was recorded: {known.Source}. Leave the source out.");
        }
        else if (record.Details is not { } details || known.Details.With(details) == known.Details)
        {
            d.Refuse("nothing-to-do", "This says nothing new of the adverse event.");
        }
        else if (SlipIn(known.Details.With(details), d.Now) is { } slip)
        {
            d.Refuse(slip.Code, slip.Sentence);
        }
        else
        {
            d.Record(new Happening.AdverseEventDescribed(d.Now, id, details, actor));
            d.Do(new Effect.RefreshAdverseEvents());
            Ask(d, known with { Details = known.Details.With(details) });
        }
    }

    /// <summary>Opens the record of an adverse event, to which staff add what they find out.</summary>
    public static void Open(Deliberation d, AdverseEventSource source, AdverseEventDetails details, AlertId? alert, string actor)
    {
        if (d.State.AdverseEvents.Count(one => one.Answer is null) >= MostEvents)
        {
            d.Refuse(
                "too-many-events",
                $"{MostEvents} adverse events of {d.State.Key.Participant} are recorded; no more are kept here. Keep this one in the site's own records and report it from there"
                + (alert is null ? "." : "; then record the alert as 'worsening', which opens no record, and close it."));
            return;
        }

        if (SlipIn(details, d.Now) is { } slip)
        {
            d.Refuse(slip.Code, slip.Sentence);
            return;
        }

        var opened = new AdverseEvent(
            new AdverseEventId(NameBasedId.Of("adverse-event", d.State.Key.ToString(), d.Input.Id.Value).ToString()), source, d.Now, details, alert);
        Add(d, opened, actor);
    }

    /// <summary>Opens the record of what the person reported by an answer to the checklist.</summary>
    public static void Open(Deliberation d, ReportedEvent answer)
    {
        var id = NameBasedId.Of("adverse-event", d.State.Key.ToString(), answer.Occasion.Value, answer.Item.Value);
        Add(d, new AdverseEvent(new AdverseEventId(id.ToString()), AdverseEventSource.Solicited, d.Now, new AdverseEventDetails(), Answer: answer), actor: null);
    }

    /// <summary>A slip that would give a death the time of what is not serious, or a day that nobody has seen yet (it may be tomorrow already elsewhere).</summary>
    private static Refusal? SlipIn(AdverseEventDetails details, Instant now) => details switch
    {
        { Severity: Severity.LifeThreatening or Severity.Death, Seriousness: Seriousness.NotSerious } =>
            new("is-serious", "A death, or what threatens life, is serious. Record it as serious, or another severity."),
        { Onset: { } onset } when onset > now.InUtc().Date.PlusDays(1) =>
            new("bad-onset", $"{onset:uuuu-MM-dd} is yet to come; record the day on which it began, or leave it out."),
        _ => null,
    };

    private static void Add(Deliberation d, AdverseEvent opened, string? actor)
    {
        d.Record(new Happening.AdverseEventReported(d.Now, opened.Answer, opened, actor));
        d.Do(new Effect.RefreshAdverseEvents());
        Ask(d, opened);
    }

    /// <summary>A task for each deadline: whoever learns later that an event is serious gets another one.</summary>
    private static void Ask(Deliberation d, AdverseEvent adverse)
    {
        var isSerious = adverse.Details.Seriousness != Seriousness.NotSerious;
        Instant? dueAt = d.Study.AdverseEventDeadlines is { } plan
            ? SiteCalendar.EndOf(d.Site, isSerious ? plan.ReportSeriousWithin : plan.ReportOthersWithin, adverse.RecordedAt)
            : null;
        var what = adverse.Answer is { } answer ? $"{answer.Occasion} {answer.Item}" : adverse.Id.Value;
        d.RaiseTask(TaskKind.FollowAdverseEvent, $"{what} {(isSerious ? "report-as-serious" : "report")}", dueAt);
    }
}
