using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>What a member of staff records about a participant.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "record")]
[JsonDerivedType(typeof(Enrolment), "enrolment")]
[JsonDerivedType(typeof(Consent), "consent")]
[JsonDerivedType(typeof(ConsentRevoked), "consent-revoked")]
[JsonDerivedType(typeof(OptInRequest), "opt-in-request")]
[JsonDerivedType(typeof(Criterion), "criterion")]
[JsonDerivedType(typeof(Stratum), "stratum")]
[JsonDerivedType(typeof(PartnerNamed), "partner")]
[JsonDerivedType(typeof(Randomisation), "randomisation")]
[JsonDerivedType(typeof(Disclosure), "disclosure")]
[JsonDerivedType(typeof(Allocation), "allocation")]
[JsonDerivedType(typeof(Activation), "activation")]
[JsonDerivedType(typeof(SessionPlanned), "session")]
[JsonDerivedType(typeof(AssessmentCompleted), "assessment-completed")]
[JsonDerivedType(typeof(AttendanceTaken), "attendance")]
[JsonDerivedType(typeof(AnswersTaken), "answers")]
[JsonDerivedType(typeof(InterviewCompleted), "interview-completed")]
[JsonDerivedType(typeof(AdverseEvent), "adverse-event")]
[JsonDerivedType(typeof(PeerAssigned), "peer")]
[JsonDerivedType(typeof(PeerContact), "peer-contact")]
[JsonDerivedType(typeof(Pause), "pause")]
[JsonDerivedType(typeof(Resume), "resume")]
[JsonDerivedType(typeof(HoldCleared), "hold-cleared")]
[JsonDerivedType(typeof(OptOut), "opt-out")]
[JsonDerivedType(typeof(Withdrawal), "withdraw")]
[JsonDerivedType(typeof(ZoneChange), "zone")]
[JsonDerivedType(typeof(TimesChosen), "times")]
[JsonDerivedType(typeof(PhoneChange), "phone")]
[JsonDerivedType(typeof(Migration), "migrate")]
[JsonDerivedType(typeof(Adjustment), "adjustment")]
public abstract record StaffRecord
{
    private StaffRecord()
    {
    }

    /// <summary>A person joins; weekday and time are the study's where the person chose none.</summary>
    public sealed record Enrolment(
        RoleId Role, SiteId Site, string Language, string Zone, IsoDayOfWeek? Weekday, LocalTime? Time, int StudyVersion,
        ParticipantId? Partner = null) : StaffRecord;

    /// <summary>An agreement.</summary>
    /// <param name="Document">The version of the document that was signed.</param>
    /// <param name="Kind">What was agreed to; none: to take part and to be texted, as one document says both.</param>
    /// <param name="Way">How; none: not said.</param>
    public sealed record Consent(string Document, ConsentKind? Kind = null, ConsentWay? Way = null) : StaffRecord;

    /// <summary>An agreement was revoked. It is no withdrawal and forfeits nothing.</summary>
    public sealed record ConsentRevoked(ConsentKind Kind, ConsentWay? Way = null) : StaffRecord;

    /// <summary>The person, who left it unanswered, is to be asked once more to confirm that texts are wanted.</summary>
    public sealed record OptInRequest : StaffRecord;

    /// <summary>A criterion of eligibility that staff decide.</summary>
    public sealed record Criterion(RuleId Id, CriterionOutcome Outcome) : StaffRecord;

    /// <summary>What the person is stratified by.</summary>
    public sealed record Stratum(string Factor, string Value) : StaffRecord;

    /// <summary>Another person is the other one of the dyad than was said before.</summary>
    public sealed record PartnerNamed(ParticipantId Partner) : StaffRecord;

    /// <summary>The app is to draw the arm of the person's unit. Nobody says which.</summary>
    public sealed record Randomisation : StaffRecord;

    /// <summary>The person was told the arm.</summary>
    public sealed record Disclosure : StaffRecord;

    /// <summary>The arm, of a study that allocates elsewhere.</summary>
    public sealed record Allocation(ArmId Arm) : StaffRecord;

    /// <summary>Day 0: from now on the person is asked.</summary>
    public sealed record Activation : StaffRecord;

    /// <summary>The day of the group's first or last session, set or moved.</summary>
    public sealed record SessionPlanned(GroupSession Session, LocalDate Date) : StaffRecord;

    public sealed record AssessmentCompleted(OccasionId Occasion) : StaffRecord;

    /// <summary>Whether the person came to a call or session; a later record replaces it.</summary>
    public sealed record AttendanceTaken(
        OccasionId Occasion, ContactOutcome Outcome = ContactOutcome.Attended, ContactMode? Mode = null) : StaffRecord;

    /// <summary>What a person said on the phone; judged like texts of that instant.</summary>
    /// <param name="Occasion">The occasion by texts that the answers belong to.</param>
    /// <param name="Answers">The answers, each item once.</param>
    /// <param name="Language">ISO 639-1 code of the language that was spoken; none: the person's.</param>
    /// <param name="TakenAt">When it was said; none: now.</param>
    public sealed record AnswersTaken(
        OccasionId Occasion, ImmutableArray<SpokenAnswer> Answers, string? Language = null, Instant? TakenAt = null) : StaffRecord;

    public sealed record InterviewCompleted : StaffRecord;

    /// <summary>An adverse event, or more that is known of one.</summary>
    /// <param name="Event">The one that is told more of; none: a new one.</param>
    /// <param name="Source">How staff learned of a new one; none: in a contact.</param>
    /// <param name="Details">What is known of it; none: nothing yet.</param>
    public sealed record AdverseEvent(AdverseEventId? Event = null, AdverseEventSource? Source = null, AdverseEventDetails? Details = null) : StaffRecord;

    /// <summary>A peer coach is given a person, who leaves the coach before.</summary>
    /// <param name="Patient">Who it is.</param>
    /// <param name="Number">What the coach calls the person by text, from 1.</param>
    public sealed record PeerAssigned(ParticipantId Patient, int Number) : StaffRecord;

    /// <summary>A peer coach told staff of a contact.</summary>
    /// <param name="Number">The person's number with this coach.</param>
    /// <param name="Mode">How they spoke.</param>
    public sealed record PeerContact(int Number, ContactMode Mode) : StaffRecord;

    public sealed record Pause : StaffRecord;

    public sealed record Resume : StaffRecord;

    /// <summary>Staff have looked after a cry for help; routine texts may go on.</summary>
    public sealed record HoldCleared : StaffRecord;

    /// <summary>The person asked by phone or mail not to be texted any more.</summary>
    public sealed record OptOut : StaffRecord;

    public sealed record Withdrawal : StaffRecord;

    /// <summary>Money that staff credit or take back.</summary>
    /// <param name="Cents">US cents; negative: taken back.</param>
    /// <param name="Cause">The occasion that it is for, or a short word for the reason: lower-case letters, digits and hyphens.</param>
    public sealed record Adjustment(int Cents, string Cause) : StaffRecord;

    /// <summary>The person moved to another time zone (IANA).</summary>
    public sealed record ZoneChange(string Zone) : StaffRecord;

    /// <summary>From the next question on the person wants to be asked on another weekday, or at another time of day within the study's limits; none: as before.</summary>
    public sealed record TimesChosen(IsoDayOfWeek? Weekday = null, LocalTime? Time = null) : StaffRecord;

    /// <summary>The person has another phone. The engine takes no notice of the number, which only the contact book knows.</summary>
    public sealed record PhoneChange(string Phone) : StaffRecord
    {
        /// <summary>Keeps the number out of logs that print records.</summary>
        public override string ToString() => nameof(PhoneChange);
    }

    /// <summary>From now on the person takes part in a later version of the study.</summary>
    public sealed record Migration(int Version) : StaffRecord;
}
