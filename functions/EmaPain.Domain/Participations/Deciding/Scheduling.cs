using System.Collections.Immutable;
using System.Globalization;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Plans occasions when the day from which they are counted becomes known or moves. What was sent or answered stays as it is.</summary>
internal static class Scheduling
{
    /// <summary>Of whoever is done it is recorded as well, and moves nothing: refusing it would tell somebody blinded who is, and so the arm where arms end apart.</summary>
    public static void SetSession(Deliberation d, StaffRecord.SessionPlanned session)
    {
        if (Obstacle(d, session) is { } refusal)
        {
            d.Refuse(refusal.Code, refusal.Sentence);
            return;
        }

        d.Record(new Happening.SessionSet(d.Now, session.Session, session.Date));
        if (d.State is { ActivatedAt: not null, CompletedAt: null })
        {
            Move(d, AnchorOf(session.Session));
        }
    }

    /// <summary>What is still to come is asked at the weekday and time that the person wants now. Of whoever is done it is recorded as well, as a session is.</summary>
    public static void Choose(Deliberation d, StaffRecord.TimesChosen times)
    {
        var (weekday, time) = (times.Weekday ?? d.State.Weekday, times.Time ?? d.State.TimeOfDay);
        if (d.Study.Choices.MistakeIn(times.Weekday, time) is { } mistake)
        {
            d.Refuse("bad-time", mistake);
        }
        else if (d.State.WithdrawnSince is not null)
        {
            d.Refuse("nothing-to-do", TakesPartNoMore(d.State));
        }
        else if ((weekday, time) == (d.State.Weekday, d.State.TimeOfDay))
        {
            d.Refuse("nothing-to-do", string.Create(CultureInfo.InvariantCulture, $"{d.State.Key.Participant} is asked on {weekday} at {time:HH:mm} already."));
        }
        else
        {
            d.Record(new Happening.TimesChosen(d.Now, weekday, time));
            Record(d, OccasionPlanning.AtChosenTimes(d.Study, d.State, d.Calendar, d.Now));
        }
    }

    /// <summary>Plans or moves what is counted from a day.</summary>
    private static void Move(Deliberation d, Anchor anchor)
    {
        var settled = d.State.Occasions.RemoveAll(occasion => IsWaiting(occasion) && Follows(OccasionPlanning.PlanOf(d.Study, occasion.Id), anchor));
        Record(d, OccasionPlanning.Apart(d.Study, d.State, OccasionPlanning.Plan(d.Study, d.State with { Occasions = settled }, d.Calendar), d.Calendar, d.Now));
    }

    /// <summary>Puts occasions into the calendar; those whose time is over do not go out any more.</summary>
    public static void Record(Deliberation d, ImmutableArray<Occasion> planned)
    {
        if (planned.IsEmpty)
        {
            return;
        }

        d.Record(new Happening.OccasionsPlanned(
            d.Now, [.. planned.Select(occasion => Lateness.IsAhead(d.Study, occasion, d.Calendar, d.Now) ? occasion : occasion with { Status = OccasionStatus.Unsent, Reason = MissingReason.NotDue })]));
        foreach (var occasion in planned)
        {
            d.Do(new Effect.RefreshOccasion(occasion.Id));
        }

        // What is planned may be over already, and then no tick follows.
        TrialEnd.Look(d);
    }

    /// <summary>Keeps weekly questions five days from the last one that was sent.</summary>
    public static void ClearAfterLastSent(Deliberation d) => Record(
        d, OccasionPlanning.Replan(d.Study, d.State, d.Calendar, d.Now).RemoveAll(clear => clear.PlannedLocal == d.State.OccasionOf(clear.Id)!.PlannedLocal));

    /// <summary>Whether nothing has come of an occasion yet.</summary>
    public static bool IsWaiting(Occasion occasion) =>
        occasion is { Asked.IsEmpty: true, Answers.IsEmpty: true }
        && (occasion.Status == OccasionStatus.Planned || occasion is { Status: OccasionStatus.Unsent, Reason: MissingReason.NotDue });

    /// <summary>The last session follows from the first as long as its own day is not recorded.</summary>
    private static bool Follows(OccasionPlan plan, Anchor anchor) => plan.Anchor == anchor || plan.NotBefore == anchor
        || (anchor == Anchor.FirstSession && plan.NotBefore == Anchor.LastSession);

    private static Anchor AnchorOf(GroupSession session) => session == GroupSession.First ? Anchor.FirstSession : Anchor.LastSession;

    private static string TakesPartNoMore(Participation person) => $"{person.Key.Participant} takes part no more: this record changes nothing.";

    private static Refusal? Obstacle(Deliberation d, StaffRecord.SessionPlanned session)
    {
        var (person, isFirst) = (d.State, session.Session == GroupSession.First);
        var (first, last) = isFirst ? ((LocalDate?)session.Date, person.LastSession) : (person.FirstSession, session.Date);
        return !d.Study.Occasions.Any(plan => Follows(plan, AnchorOf(session.Session)))
            ? new("no-such-anchor", $"Nothing in study {d.Study.Id} is counted from the {(isFirst ? "first" : "last")} session.")
            : person.WithdrawnSince is not null
            ? new("nothing-to-do", TakesPartNoMore(person))
            : session.Date == (isFirst ? person.FirstSession : person.LastSession)
            ? new("nothing-to-do", "The session is on that day already.")
            : first > last
            ? new("bad-date", string.Create(CultureInfo.InvariantCulture, $"The first session ({first:uuuu-MM-dd}) cannot come after the last ({last:uuuu-MM-dd}). Move the other one first."))
            : null;
    }
}
