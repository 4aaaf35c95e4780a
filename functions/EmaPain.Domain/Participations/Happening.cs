using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>Something that became true of a participation at an instant. Append-only; <see cref="History"/> makes the state from it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "happening")]
[JsonDerivedType(typeof(Enrolled), "enrolled")]
[JsonDerivedType(typeof(Consented), "consented")]
[JsonDerivedType(typeof(ConsentRevoked), "consentRevoked")]
[JsonDerivedType(typeof(Agreed), "agreed")]
[JsonDerivedType(typeof(FoundEligible), "foundEligible")]
[JsonDerivedType(typeof(EligibilityLost), "eligibilityLost")]
[JsonDerivedType(typeof(OptInAsked), "optInAsked")]
[JsonDerivedType(typeof(OptInRenewed), "optInRenewed")]
[JsonDerivedType(typeof(TextingConfirmed), "textingConfirmed")]
[JsonDerivedType(typeof(ConsentAsked), "consentAsked")]
[JsonDerivedType(typeof(Nudged), "nudged")]
[JsonDerivedType(typeof(OnboardingCallAsked), "onboardingCallAsked")]
[JsonDerivedType(typeof(CriterionRecorded), "criterionRecorded")]
[JsonDerivedType(typeof(FactorRecorded), "factorRecorded")]
[JsonDerivedType(typeof(PartnerNamed), "partnerNamed")]
[JsonDerivedType(typeof(Disclosed), "disclosed")]
[JsonDerivedType(typeof(Allocated), "allocated")]
[JsonDerivedType(typeof(Activated), "activated")]
[JsonDerivedType(typeof(Migrated), "migrated")]
[JsonDerivedType(typeof(SessionSet), "sessionSet")]
[JsonDerivedType(typeof(Welcomed), "welcomed")]
[JsonDerivedType(typeof(OccasionsPlanned), "occasionsPlanned")]
[JsonDerivedType(typeof(InstrumentAsked), "instrumentAsked")]
[JsonDerivedType(typeof(Invited), "invited")]
[JsonDerivedType(typeof(Reminded), "reminded")]
[JsonDerivedType(typeof(CallAsked), "callAsked")]
[JsonDerivedType(typeof(AskedAgain), "askedAgain")]
[JsonDerivedType(typeof(TextDecided), "textDecided")]
[JsonDerivedType(typeof(TextCancelled), "textCancelled")]
[JsonDerivedType(typeof(TextOutcome), "textOutcome")]
[JsonDerivedType(typeof(TextHeard), "textHeard")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(AnswerTakenBack), "answerTakenBack")]
[JsonDerivedType(typeof(OccasionReopened), "occasionReopened")]
[JsonDerivedType(typeof(OccasionCompleted), "occasionCompleted")]
[JsonDerivedType(typeof(OccasionClosed), "occasionClosed")]
[JsonDerivedType(typeof(OccasionUnsent), "occasionUnsent")]
[JsonDerivedType(typeof(ContactRecorded), "contactRecorded")]
[JsonDerivedType(typeof(OccasionRevised), "occasionRevised")]
[JsonDerivedType(typeof(Thanked), "thanked")]
[JsonDerivedType(typeof(OptedOut), "optedOut")]
[JsonDerivedType(typeof(OptedIn), "optedIn")]
[JsonDerivedType(typeof(Paused), "paused")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(WrongNumberTold), "wrongNumberTold")]
[JsonDerivedType(typeof(Misdirected), "misdirected")]
[JsonDerivedType(typeof(Held), "held")]
[JsonDerivedType(typeof(HoldCleared), "holdCleared")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(ZoneChanged), "zoneChanged")]
[JsonDerivedType(typeof(TimesChosen), "timesChosen")]
[JsonDerivedType(typeof(PhoneChanged), "phoneChanged")]
[JsonDerivedType(typeof(LanguageChanged), "languageChanged")]
[JsonDerivedType(typeof(Interviewed), "interviewed")]
[JsonDerivedType(typeof(AdverseEventReported), "adverseEventReported")]
[JsonDerivedType(typeof(PeerGiven), "peerGiven")]
[JsonDerivedType(typeof(PeerLeft), "peerLeft")]
[JsonDerivedType(typeof(CoachNamed), "coachNamed")]
[JsonDerivedType(typeof(PeerContacted), "peerContacted")]
[JsonDerivedType(typeof(AdverseEventDescribed), "adverseEventDescribed")]
[JsonDerivedType(typeof(HoldClearingAsked), "holdClearingAsked")]
[JsonDerivedType(typeof(EntryBooked), "entryBooked")]
[JsonDerivedType(typeof(AlertRaised), "alertRaised")]
[JsonDerivedType(typeof(AlertRepeated), "alertRepeated")]
[JsonDerivedType(typeof(AlertWithdrawn), "alertWithdrawn")]
[JsonDerivedType(typeof(AlertMailTried), "alertMailTried")]
[JsonDerivedType(typeof(AlertAcknowledged), "alertAcknowledged")]
[JsonDerivedType(typeof(AlertCalled), "alertCalled")]
[JsonDerivedType(typeof(AlertUnreached), "alertUnreached")]
[JsonDerivedType(typeof(AlertContactTried), "alertContactTried")]
[JsonDerivedType(typeof(AlertActedOn), "alertActedOn")]
[JsonDerivedType(typeof(AlertJudged), "alertJudged")]
[JsonDerivedType(typeof(AlertClosed), "alertClosed")]
[JsonDerivedType(typeof(CourtesySent), "courtesySent")]
[JsonDerivedType(typeof(StrayOpened), "strayOpened")]
[JsonDerivedType(typeof(Completed), "completed")]
[JsonDerivedType(typeof(Erased), "erased")]
public abstract record Happening(Instant At)
{
    public sealed record Enrolled(
        Instant At, RoleId Role, SiteId Site, string Language, string Zone, IsoDayOfWeek Weekday, LocalTime Time, int StudyVersion,
        string? Salt = null, ParticipantId? Partner = null) : Happening(At);

    public sealed record Consented(Instant At, string Document, string Actor, ConsentKind? Kind = null, ConsentWay? Way = null) : Happening(At);

    public sealed record ConsentRevoked(Instant At, ConsentKind Kind, string Actor, ConsentWay? Way) : Happening(At);

    /// <summary>All that the study requires before texts was agreed to, for the first time.</summary>
    public sealed record Agreed(Instant At) : Happening(At);

    /// <summary>All criteria of the study are met.</summary>
    public sealed record FoundEligible(Instant At) : Happening(At);

    /// <summary>A criterion is not met any more, before the allocation.</summary>
    public sealed record EligibilityLost(Instant At) : Happening(At);

    /// <summary>The person was asked by text to confirm that texts are wanted.</summary>
    public sealed record OptInAsked(Instant At) : Happening(At);

    /// <summary>Staff had the person asked once more.</summary>
    public sealed record OptInRenewed(Instant At) : Happening(At);

    /// <summary>The person confirmed it.</summary>
    public sealed record TextingConfirmed(Instant At, Instant Since) : Happening(At);

    /// <summary>The coordinator was asked to see to a missing agreement.</summary>
    public sealed record ConsentAsked(Instant At) : Happening(At);

    /// <summary>A text asked the person, who is not activated yet, to go on.</summary>
    public sealed record Nudged(Instant At) : Happening(At);

    public sealed record OnboardingCallAsked(Instant At) : Happening(At);

    public sealed record CriterionRecorded(Instant At, RuleId Criterion, CriterionOutcome Outcome, string Actor) : Happening(At);

    public sealed record FactorRecorded(Instant At, string Factor, string Value) : Happening(At);

    /// <summary>Staff corrected who the other one of the dyad is.</summary>
    public sealed record PartnerNamed(Instant At, ParticipantId Partner) : Happening(At);

    /// <summary>The person was told the arm; from now on what belongs to it may be seen.</summary>
    public sealed record Disclosed(Instant At) : Happening(At);

    public sealed record Allocated(Instant At, ArmId Arm) : Happening(At);

    public sealed record Activated(Instant At, LocalDate Day0) : Happening(At);

    /// <summary>From now on the person takes part in this version of the study.</summary>
    public sealed record Migrated(Instant At, int StudyVersion) : Happening(At);

    /// <summary>Staff set or moved a session of the person's group.</summary>
    public sealed record SessionSet(Instant At, GroupSession Session, LocalDate Date) : Happening(At);

    /// <summary>The person's first text was decided.</summary>
    public sealed record Welcomed(Instant At) : Happening(At);

    /// <summary>Occasions were planned, or planned anew in place of unsent ones with the same ids.</summary>
    public sealed record OccasionsPlanned(Instant At, ImmutableArray<Occasion> Occasions) : Happening(At);

    public sealed record InstrumentAsked(Instant At, OccasionId Occasion, InstrumentId Instrument, EffectId Text) : Happening(At);

    /// <summary>The invitation to a linked survey was decided.</summary>
    public sealed record Invited(Instant At, OccasionId Occasion, SurveyId Survey, EffectId Text) : Happening(At);

    public sealed record Reminded(Instant At, OccasionId Occasion) : Happening(At);

    /// <summary>The coordinator was asked to call about what is unanswered.</summary>
    public sealed record CallAsked(Instant At, OccasionId Occasion) : Happening(At);

    public sealed record AskedAgain(Instant At, OccasionId Occasion) : Happening(At);

    /// <summary>A text was decided and waits for its outcome.</summary>
    public sealed record TextDecided(Instant At, PendingText Text) : Happening(At);

    public sealed record TextCancelled(Instant At, EffectId Text) : Happening(At);

    /// <summary>More became known of the way of a text; <see cref="SentAt"/> where it refines the sent instant.</summary>
    public sealed record TextOutcome(Instant At, EffectId Text, Delivery Delivery, Instant? SentAt) : Happening(At);

    /// <summary>A text spoke of items of the occasion.</summary>
    public sealed record TextHeard(Instant At, OccasionId Occasion, Said Said) : Happening(At);

    public sealed record Answered(Instant At, OccasionId Occasion, Answer Answer) : Happening(At);

    /// <summary>A text that was received earlier and arrived later left no place for an answer: it does not count until there is a new one.</summary>
    public sealed record AnswerTakenBack(Instant At, OccasionId Occasion, ItemId Item) : Happening(At);

    /// <summary>A complete occasion lacks an answer again.</summary>
    public sealed record OccasionReopened(Instant At, OccasionId Occasion) : Happening(At);

    public sealed record OccasionCompleted(Instant At, OccasionId Occasion, Instant CompletedAt, MissingReason? Reason) : Happening(At);

    /// <summary>The window is over; <see cref="Reason"/> says why something is missing.</summary>
    public sealed record OccasionClosed(Instant At, OccasionId Occasion, MissingReason Reason) : Happening(At);

    public sealed record OccasionUnsent(Instant At, OccasionId Occasion, MissingReason Reason) : Happening(At);

    /// <summary>A call or session was held, or the person did not come.</summary>
    public sealed record ContactRecorded(Instant At, OccasionId Occasion, Attendance Attendance) : Happening(At);

    /// <summary>Money and alerts have to look at the occasion again.</summary>
    public sealed record OccasionRevised(Instant At, OccasionId Occasion, int Revision) : Happening(At);

    public sealed record Thanked(Instant At, OccasionId Occasion) : Happening(At);

    public sealed record OptedOut(Instant At, Instant Since) : Happening(At);

    public sealed record OptedIn(Instant At, Instant Since) : Happening(At);

    public sealed record Paused(Instant At, TaskKind? Until = null) : Happening(At);

    public sealed record Resumed(Instant At) : Happening(At);

    /// <summary>A text, which the carrier received then, said that the phone is somebody else's.</summary>
    public sealed record WrongNumberTold(Instant At, Instant Since) : Happening(At);

    /// <summary>Questions of an occasion turn out to have gone to somebody else's phone.</summary>
    public sealed record Misdirected(Instant At, OccasionId Occasion) : Happening(At);

    public sealed record Held(Instant At) : Happening(At);

    public sealed record HoldCleared(Instant At) : Happening(At);

    /// <summary>The coordinator was asked, a day after the hold or the last time, to have it cleared.</summary>
    public sealed record HoldClearingAsked(Instant At) : Happening(At);

    public sealed record Withdrawn(Instant At) : Happening(At);

    public sealed record ZoneChanged(Instant At, string Zone) : Happening(At);

    public sealed record TimesChosen(Instant At, IsoDayOfWeek Weekday, LocalTime Time) : Happening(At);

    /// <summary>From now on the person has the phone that came with this input.</summary>
    public sealed record PhoneChanged(Instant At, InputId Change) : Happening(At);

    public sealed record LanguageChanged(Instant At, string Language, Instant? Since = null) : Happening(At);

    public sealed record Interviewed(Instant At) : Happening(At);

    /// <summary>By staff, with what is known of it, or by the person's answer. Before details were kept, both said only that there was one.</summary>
    public sealed record AdverseEventReported(Instant At, ReportedEvent? Answer = null, AdverseEvent? Event = null, string? Actor = null) : Happening(At);

    /// <summary>More is known of an adverse event.</summary>
    public sealed record AdverseEventDescribed(Instant At, AdverseEventId Event, AdverseEventDetails Details, string Actor) : Happening(At);

    /// <summary>The peer coach was given a person.</summary>
    public sealed record PeerGiven(Instant At, Peer Peer) : Happening(At);

    /// <summary>The person is no more the peer coach's.</summary>
    public sealed record PeerLeft(Instant At, ParticipantId Patient) : Happening(At);

    /// <summary>The person has this peer coach, as recorded at <see cref="Since"/>.</summary>
    public sealed record CoachNamed(Instant At, ParticipantId Coach, Instant Since) : Happening(At);

    /// <summary>The peer coach spoke with the person, whether a contact was due or not.</summary>
    public sealed record PeerContacted(Instant At, ParticipantId Coach, ContactMode Mode, Instant SpokenAt) : Happening(At);

    public sealed record EntryBooked(Instant At, LedgerEntry Entry) : Happening(At);

    public sealed record AlertRaised(Instant At, Alert Alert) : Happening(At);

    /// <summary>The rule fired again; <see cref="Reply"/> where more is known of the crisis reply.</summary>
    /// <param name="At">When.</param> <param name="Alert">Which alert.</param>
    /// <param name="Evidence">What the rule has looked at by now; empty: as before.</param>
    /// <param name="AskedBy">The input for which staff are told anew, and the alert is open again; none: it is only added to what they see.</param>
    /// <param name="ScreenVersion">Version of the lists and the matching by which a text was read; none: no text was.</param>
    /// <param name="HeardBy">The input by which the text came that it is about; none: <paramref name="AskedBy"/> is it.</param>
    public sealed record AlertRepeated(
        Instant At, AlertId Alert, ImmutableArray<AlertEvidence> Evidence, CrisisReply? Reply = null, InputId? AskedBy = null, int? ScreenVersion = null, InputId? HeardBy = null) : Happening(At);

    public sealed record AlertWithdrawn(Instant At, AlertId Alert) : Happening(At);

    public sealed record AlertMailTried(Instant At, AlertId Alert, AlertMail Mail) : Happening(At);

    public sealed record AlertAcknowledged(Instant At, AlertId Alert, string By) : Happening(At);

    /// <summary>The next step of the ladder is called; an acknowledgement without a contact attempt counts no more.</summary>
    /// <param name="At">When.</param> <param name="Alert">Which alert.</param>
    /// <param name="Rung">Which step, counted from the first at 0; beyond the last: the last again.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="AskedBy">The input for which staff are told.</param>
    public sealed record AlertCalled(Instant At, AlertId Alert, int Rung, CallReason Reason, InputId AskedBy) : Happening(At);

    /// <summary>The step that the alert stands on reached nobody.</summary>
    public sealed record AlertUnreached(Instant At, AlertId Alert) : Happening(At);

    public sealed record AlertContactTried(Instant At, AlertId Alert, AttemptOutcome Outcome, string By) : Happening(At);

    public sealed record AlertActedOn(Instant At, AlertId Alert, AlertAction Action, string By) : Happening(At);

    /// <summary>Staff said what it turned out to be.</summary>
    public sealed record AlertJudged(Instant At, AlertId Alert, AlertDisposition Disposition, string By) : Happening(At);

    public sealed record AlertClosed(Instant At, AlertId Alert, string By) : Happening(At);

    /// <summary>A text went out in answer to an unreadable or repeated one; counted by the loop guard.</summary>
    public sealed record CourtesySent(Instant At) : Happening(At);

    /// <summary>The aggregate stands for a text of nobody known, at this site of this study.</summary>
    public sealed record StrayOpened(Instant At, StudyId Study, SiteId Site, string Language) : Happening(At);

    /// <summary>Every occasion is over.</summary>
    public sealed record Completed(Instant At) : Happening(At);

    /// <summary>From now on nobody knows who this is: phone and texts as received are deleted.</summary>
    public sealed record Erased(Instant At) : Happening(At);
}
