using EmaPain.Domain.Allocating;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>The way into the trial: enrolment, allocation, activation.</summary>
internal static class Enrolling
{
    public static void Enrol(Deliberation d, StaffRecord.Enrolment enrolment)
    {
        if (d.State.EnrolledAt is not null)
        {
            d.Refuse("already-enrolled", $"{d.State.Key.Participant} is enrolled in {d.State.Key.Study} already.");
            return;
        }

        if (Mistake(d.Study, enrolment) is { } mistake)
        {
            d.Refuse("bad-enrolment", mistake);
            return;
        }

        var choices = d.Study.Choices;
        d.Record(new Happening.Enrolled(
            d.Now, enrolment.Role, enrolment.Site, enrolment.Language, enrolment.Zone, enrolment.Weekday ?? choices.Weekday,
            enrolment.Time ?? choices.Time, enrolment.StudyVersion, d.Input.Id.Value, enrolment.Partner));
        d.Do(new Effect.RefreshParticipant());
    }

    public static void Allocate(Deliberation d, ArmId arm)
    {
        if (d.Study.DrawsArms)
        {
            d.Refuse("allocated-by-the-app", "In this study the app draws the arm: record randomisation.");
        }
        else if (d.Study.Arms.All(known => known.Id != arm))
        {
            d.Refuse("no-such-arm", $"The study has no arm '{arm}'. It has: {string.Join(", ", d.Study.Arms.Select(known => known.Id))}.");
        }
        else if (d.State.Arm is null && d.Study.Allocation is not null && AllocationUnits.Obstacle(d.Study, [d.State]) is { } obstacle)
        {
            d.Refuse(obstacle.Code, obstacle.Sentence);
        }
        else
        {
            Draw(d, arm);
        }
    }

    /// <summary>An arm is given once; who may get one is checked before the place is taken, so that none is lost.</summary>
    public static void Draw(Deliberation d, ArmId arm)
    {
        if (d.State.Arm is not null)
        {
            d.Refuse("already-allocated", $"{d.State.Key.Participant} is allocated already; an allocation is not changed.");
        }
        else
        {
            d.Record(new Happening.Allocated(d.Now, arm));
            d.Do(new Effect.RefreshParticipant());
            Crediting.LookAtArm(d);
        }
    }

    public static void Disclose(Deliberation d)
    {
        if (d.State.Arm is null)
        {
            d.Refuse("not-allocated", $"{d.State.Key.Participant} has no arm yet. Allocate first.");
        }
        else if (d.State.DisclosedAt is not null)
        {
            d.Refuse("nothing-to-do", $"{d.State.Key.Participant} was told already.");
        }
        else
        {
            d.Record(new Happening.Disclosed(d.Now));
        }
    }

    public static void RecordCriterion(Deliberation d, StaffRecord.Criterion criterion, string actor)
    {
        var known = d.Study.Eligibility.Criteria.Where(one => one.By == EligibilityBasis.Staff).Select(one => one.Id).ToList();
        if (!known.Contains(criterion.Id))
        {
            d.Refuse("no-such-criterion", $"Staff record no criterion '{criterion.Id}' in this study. They record: {string.Join(", ", known)}.");
        }
        else
        {
            d.Record(new Happening.CriterionRecorded(d.Now, criterion.Id, criterion.Outcome, actor));
        }
    }

    public static void RecordFactor(Deliberation d, StaffRecord.Stratum stratum)
    {
        var factors = d.Study.Allocation?.Factors ?? [];
        if (factors.FirstOrDefault(factor => factor.Id == stratum.Factor) is not { } known)
        {
            d.Refuse("no-such-factor", $"The study is not stratified by '{stratum.Factor}'. It is by: {string.Join(", ", factors.Select(factor => factor.Id))}.");
        }
        else if (!known.Values.Contains(stratum.Value))
        {
            d.Refuse("no-such-value", $"'{stratum.Factor}' is never '{stratum.Value}'. It is one of: {string.Join(", ", known.Values)}.");
        }
        else if (d.State.Arm is not null)
        {
            d.Refuse("already-allocated", $"{d.State.Key.Participant} is allocated already; the stratum is not changed any more.");
        }
        else
        {
            d.Record(new Happening.FactorRecorded(d.Now, stratum.Factor, stratum.Value));
        }
    }

    /// <summary>A unit that has its arm stays as it is.</summary>
    public static void NamePartner(Deliberation d, ParticipantId partner)
    {
        var who = d.State.Key.Participant;
        if (d.State.Arm is not null)
        {
            d.Refuse("already-allocated", $"{who} is allocated already, together with the partner; that is not changed any more.");
        }
        else if (partner == who)
        {
            d.Refuse("bad-partner", $"{who} cannot be the own partner. Give the participant id of the other one of the dyad.");
        }
        else if (partner == d.State.Partner)
        {
            d.Refuse("nothing-to-do", $"{partner} is the partner of {who} already.");
        }
        else
        {
            d.Record(new Happening.PartnerNamed(d.Now, partner));
        }
    }

    public static void Activate(Deliberation d)
    {
        if (ObstacleToActivation(d) is { } refusal)
        {
            d.Refuse(refusal.Code, refusal.Sentence);
            return;
        }

        d.Record(new Happening.Activated(d.Now, d.Calendar.LocalAt(d.Now).Date));
        Scheduling.Record(d, OccasionPlanning.Plan(d.Study, d.State, d.Calendar));
    }

    private static Refusal? ObstacleToActivation(Deliberation d)
    {
        var who = d.State.Key.Participant;
        return d.State.ActivatedAt is not null ? new Refusal("already-active", $"{who} is activated already.")
            : Permissions.Missing(d.Study, d.State) is [var missing, ..] ? new Refusal("no-consent", NoConsent(who, missing))
            : !Permissions.IsConfirmed(d.Study, d.State) ? new Refusal("not-confirmed", $"{who} has not answered YES to the first text yet. Wait for it.")
            : d.State is { Arm: null } or { EligibleAt: null } && Eligibility.Obstacle(d.Study, d.State) is { } obstacle ? obstacle
            : d.Study.Arms.Count > 0 && d.State.Arm is null ? new Refusal("not-allocated", $"{who} has no arm. Record the allocation first.")
            : d.Study.Allocation is not null && d.State.DisclosedAt is null
            ? new Refusal("not-disclosed", $"{who} has not been told the arm. Tell it, and record disclosure first.")
            : null;
    }

    private static string NoConsent(ParticipantId who, ConsentDocument missing) => missing.Kind == ConsentKind.Texting && missing.Version is null
        ? $"{who} has not consented to texts. Record the consent first."
        : $"{who} has not agreed to {missing.Kind} ({missing.Version ?? "any version"}). Record the consent first.";

    private static string? Mistake(StudyDefinition study, StaffRecord.Enrolment enrolment)
    {
        var choices = study.Choices;
        return study.Roles.All(role => role.Id != enrolment.Role)
            ? $"The study has no role '{enrolment.Role}'. It has: {string.Join(", ", study.Roles.Select(role => role.Id))}."
            : study.Sites.All(site => site.Id != enrolment.Site)
            ? $"The study has no site '{enrolment.Site}'. It has: {string.Join(", ", study.Sites.Select(site => site.Id))}."
            : !study.Languages.Contains(enrolment.Language)
            ? $"The study has no texts in '{enrolment.Language}'. It has: {string.Join(", ", study.Languages)}."
            : !ParticipantCalendar.IsZone(enrolment.Zone)
            ? $"'{enrolment.Zone}' is no time zone. Give an IANA name such as America/New_York."
            : choices.MistakeIn(enrolment.Weekday, enrolment.Time) is { } mistake
            ? mistake
            : study.Allocation is { Unit: AllocationUnit.Dyad } && enrolment.Partner is null
            ? "In this study two people take part together: give the participant id of the other one as 'partner'."
            : null;
    }
}
