using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What follows for a patient from the peer coach's news, and for a coach from a patient's.</summary>
internal static class WhenAPeerTells
{
    public static void Decide(Deliberation d, PeerNews news)
    {
        switch (news.Kind)
        {
            case PeerNewsKind.Assigned:
                NameCoach(d, news);
                break;
            case PeerNewsKind.Released:
                d.Record(new Happening.PeerLeft(d.Now, news.From));
                break;
            case PeerNewsKind.Contact:
                TakeContact(d, news);
                break;
            case PeerNewsKind.Concern:
                Alerting.OnText(d, AlertTrigger.Concern);
                break;
        }

        d.Do(new Effect.RefreshParticipant());
    }

    /// <summary>The coach that was recorded last counts, in whatever order the news come; the other one has the person no more.</summary>
    private static void NameCoach(Deliberation d, PeerNews news)
    {
        if (news.At < d.State.CoachSince)
        {
            Coaching.Tell(d, news.From, PeerNewsKind.Released, d.Now);
            return;
        }

        if (d.State.Coach is { } before && before != news.From)
        {
            Coaching.Tell(d, before, PeerNewsKind.Released, d.Now);
        }

        d.Record(new Happening.CoachNamed(d.Now, news.From, news.At));
    }

    /// <summary>Completes the earliest contact that is due at that time; a further one stays in the history only.</summary>
    private static void TakeContact(Deliberation d, PeerNews news)
    {
        d.Record(new Happening.PeerContacted(d.Now, news.From, news.Mode!.Value, news.At));
        var due = d.State.Occasions.FirstOrDefault(occasion =>
            OccasionPlanning.PlanOf(d.Study, occasion.Id) is var plan && plan.Id == d.Study.Peers!.Contacts
            && occasion.Planned - Duration.FromHours(plan.LeadHours) <= news.At && news.At <= occasion.Closes
            && occasion.Attendance is not { Outcome: ContactOutcome.Attended });
        if (due is not null)
        {
            Contacts.Take(d, due, new Attendance(ContactOutcome.Attended, news.Mode, news.From.Value));
        }
    }
}
