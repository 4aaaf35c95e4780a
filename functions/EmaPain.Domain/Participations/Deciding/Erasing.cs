using EmaPain.Domain.Alerts;
using EmaPain.Domain.Schedule;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>
/// Erases who somebody is. What a person answered under consent stays under the pseudonym; a mere enrolment leaves nothing (functions/decisions/0013).
/// </summary>
internal static class Erasing
{
    public static void Decide(Deliberation d)
    {
        var person = d.State;
        if (person.EnrolledAt is null)
        {
            d.Refuse("not-enrolled", $"Nobody is enrolled as {person.Key.Participant} in {person.Key.Study}; there is nothing to erase.");
        }
        else if (person.Alerts.Any(alert => alert.Status == AlertStatus.Open) || LadderTimes.Next(d.Study, person) is not null)
        {
            d.Refuse("alert-open", $"An alert of {person.Key.Participant} is open, and without the phone nobody can be called. Have it taken on, and the person contacted, first.");
        }
        else if (!person.IsMereEnrolment(d.Study) && person.Status is not (ParticipationStatus.Withdrawn or ParticipationStatus.Completed))
        {
            d.Refuse("still-taking-part", $"{person.Key.Participant} still takes part. Record withdraw first; an erasure cannot be taken back.");
        }
        else
        {
            Erase(d);
        }
    }

    /// <summary>A text belongs to a stranger now, and nothing can be recorded about somebody whom nobody knows.</summary>
    public static bool IsTooLate(Deliberation d)
    {
        if (d.Input is not (Input.TextArrived or Input.StaffRecorded or Input.SurveyCompleted))
        {
            return false;
        }

        d.Refuse("erased", $"The identity of {d.State.Key.Participant} was erased on {d.State.ErasedAt:uuuu-MM-dd}; nothing more can be recorded.");
        return true;
    }

    /// <summary>Asked for again, it is carried out again.</summary>
    private static void Erase(Deliberation d)
    {
        if (d.State.ErasedAt is null)
        {
            d.Record(new Happening.Erased(d.Now));
            OptingOut.CancelAllTexts(d);
            TellResearch(d);
        }

        d.Do(new Effect.EraseIdentity());
    }

    /// <summary>A release leaves the person out from now on; of a mere enrolment no row may come back after it was removed.</summary>
    private static void TellResearch(Deliberation d)
    {
        if (!d.State.IsMereEnrolment(d.Study))
        {
            d.Do(new Effect.RefreshParticipant());
        }
    }
}
