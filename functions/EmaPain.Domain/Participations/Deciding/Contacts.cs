using System.Globalization;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Calls and sessions, whose attendance is recorded.</summary>
internal static class Contacts
{
    public static void Record(Deliberation d, StaffRecord.AttendanceTaken taken, string actor)
    {
        if (OccasionPlanning.Find(d.Study, taken.Occasion) is not { Kind: OccasionKind.Contact } plan || !OccasionPlanning.IsFor(plan, d.State))
        {
            d.Refuse("no-such-contact", $"The study plans no call or session '{taken.Occasion}' for this person.");
            return;
        }

        if (d.State.OccasionOf(taken.Occasion) is not { } contact)
        {
            d.Refuse("too-early", $"'{taken.Occasion}' is counted from a day that is not recorded yet: {AnchorWords.Of(plan.Anchor)}.");
            return;
        }

        var from = contact.Planned - Duration.FromHours(plan.LeadHours);
        var attendance = new Attendance(taken.Outcome, taken.Mode, actor);
        if (d.Now < from)
        {
            d.Refuse("too-early", string.Create(
                CultureInfo.InvariantCulture,
                $"'{taken.Occasion}' is planned for {contact.PlannedLocal:uuuu-MM-dd}; it counts from {d.Calendar.LocalAt(from):uuuu-MM-dd HH:mm} on."));
        }
        else if (contact.Attendance is { } known && (known.Outcome, known.Mode) == (taken.Outcome, taken.Mode))
        {
            d.Refuse("nothing-to-do", $"'{taken.Occasion}' is recorded so already.");
        }
        else
        {
            Take(d, contact, attendance);
        }
    }

    public static void Take(Deliberation d, Occasion contact, Attendance attendance)
    {
        d.Record(new Happening.ContactRecorded(d.Now, contact.Id, attendance));
        d.Do(new Effect.RefreshOccasion(contact.Id));
        if (Crediting.PaysAttendance(d, contact.Id))
        {
            d.Revise(contact.Id);
        }
    }
}
