using EmaPain.Domain.Schedule;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What staff record, or why it cannot be.</summary>
internal static class WhenStaffRecord
{
    public static void Decide(Deliberation d, Input.StaffRecorded input)
    {
        if (input.Record is StaffRecord.Enrolment enrolment)
        {
            Enrolling.Enrol(d, enrolment);
            return;
        }

        if (d.State.EnrolledAt is null)
        {
            d.Refuse("not-enrolled", $"Nobody is enrolled as {d.State.Key.Participant} in {d.State.Key.Study}. Enrol the person first.");
            return;
        }

        Follow(d, input);
        d.Do(new Effect.RefreshParticipant());
    }

    private static void Follow(Deliberation d, Input.StaffRecorded input)
    {
        switch (input.Record)
        {
            case StaffRecord.Migration migration:
                Migrating.Migrate(d, migration);
                break;
            case StaffRecord.SessionPlanned session:
                Scheduling.SetSession(d, session);
                break;
            case StaffRecord.AssessmentCompleted assessment:
                Visits.CompleteAssessment(d, assessment.Occasion);
                break;
            case StaffRecord.AttendanceTaken attendance:
                Contacts.Record(d, attendance, input.Actor);
                break;
            case StaffRecord.AnswersTaken taken:
                PhoneAnswers.Take(d, taken);
                break;
            case StaffRecord.PeerAssigned peer:
                Coaching.Assign(d, peer);
                break;
            case StaffRecord.PeerContact contact:
                Coaching.RecordContact(d, contact);
                break;
            case StaffRecord.InterviewCompleted:
                Visits.CompleteInterview(d);
                break;
            case StaffRecord.Adjustment adjustment:
                Crediting.Adjust(d, adjustment, input.Actor);
                break;
            case StaffRecord.AdverseEvent adverse:
                Adverse.Record(d, adverse, input.Actor);
                break;
            default:
                FollowEnrolment(d, input);
                break;
        }
    }

    private static void FollowEnrolment(Deliberation d, Input.StaffRecorded input)
    {
        switch (input.Record)
        {
            case StaffRecord.Consent consent:
                Consenting.Give(d, consent, input.Actor);
                break;
            case StaffRecord.ConsentRevoked revoked:
                Consenting.Revoke(d, revoked, input.Actor);
                break;
            case StaffRecord.OptInRequest:
                Consenting.AskAgain(d);
                break;
            case StaffRecord.Criterion criterion:
                Enrolling.RecordCriterion(d, criterion, input.Actor);
                break;
            case StaffRecord.Stratum stratum:
                Enrolling.RecordFactor(d, stratum);
                break;
            case StaffRecord.PartnerNamed named:
                Enrolling.NamePartner(d, named.Partner);
                break;
            case StaffRecord.Disclosure:
                Enrolling.Disclose(d);
                break;
            case StaffRecord.Allocation allocation:
                Enrolling.Allocate(d, allocation.Arm);
                break;
            case StaffRecord.Activation:
                Enrolling.Activate(d);
                break;
            default:
                FollowAvailability(d, input.Record);
                break;
        }
    }

    private static void FollowAvailability(Deliberation d, StaffRecord record)
    {
        switch (record)
        {
            case StaffRecord.Pause when d.State.PausedSince is null:
                d.Record(new Happening.Paused(d.Now));
                OptingOut.CancelTexts(d);
                break;
            case StaffRecord.Resume when d.State.PausedSince is not null:
                Unsent.Settle(d);
                d.Record(new Happening.Resumed(d.Now));
                break;
            case StaffRecord.HoldCleared when d.State.HeldSince is not null:
                Unsent.Settle(d);
                d.Record(new Happening.HoldCleared(d.Now));
                break;
            case StaffRecord.OptOut when d.State.OptedOutSince is null:
                OptingOut.Learn(d, d.Now);
                break;
            case StaffRecord.Withdrawal when d.State.WithdrawnSince is null:
                Withdraw(d);
                break;
            case StaffRecord.PhoneChange when d.State.WithdrawnSince is null:
                d.Record(new Happening.PhoneChanged(d.Now, d.Input.Id));
                d.Do(new Effect.SettlePhone());
                break;
            case StaffRecord.ZoneChange zone when zone.Zone != d.State.Zones[^1].Zone:
                Move(d, zone.Zone);
                break;
            case StaffRecord.TimesChosen times:
                Scheduling.Choose(d, times);
                break;
            default:
                // No status: whoever reads this may be blinded, and the day on which a person is done may tell the arm.
                d.Refuse("nothing-to-do", $"As {d.State.Key.Participant} stands now, this record changes nothing. 'emapain participants show' says where that is.");
                break;
        }
    }

    /// <summary>Occasions that were never sent end now; what is open stays open to its end.</summary>
    private static void Withdraw(Deliberation d)
    {
        d.Record(new Happening.Withdrawn(d.Now));
        OptingOut.CancelTexts(d);
        Coaching.Leave(d);
        foreach (var occasion in d.State.Occasions.Where(occasion => occasion is { Status: OccasionStatus.Planned, Answers.IsEmpty: true }))
        {
            d.Record(new Happening.OccasionUnsent(d.Now, occasion.Id, MissingReason.NotSentWithdrawn));
            d.Do(new Effect.RefreshOccasion(occasion.Id));
            Crediting.LookAtUnasked(d, occasion.Id);
        }

        Crediting.LookAtDone(d);
    }

    private static void Move(Deliberation d, string zone)
    {
        if (!ParticipantCalendar.IsZone(zone))
        {
            d.Refuse("no-such-zone", $"'{zone}' is no time zone. Give an IANA name such as America/Chicago.");
            return;
        }

        d.Record(new Happening.ZoneChanged(d.Now, zone));
        Scheduling.Record(d, OccasionPlanning.Replan(d.Study, d.State, d.Calendar, d.Now));
    }
}
