using System.Collections.Immutable;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>Makes a participation from what happened to it; the only place where its state changes.</summary>
public static class History
{
    private static readonly Duration LoopGuardSpan = Duration.FromHours(1);

    /// <summary>Wishes for a language that are remembered: more of them come within no delay of a text.</summary>
    public const int MostLanguages = 8;

    /// <summary>Event Grid tries to deliver a text for a day.</summary>
    private static readonly Duration LongestDelay = Duration.FromDays(2);

    /// <summary>Rebuilds a participation from all its happenings in order.</summary>
    public static Participation Replay(ParticipationKey key, IEnumerable<Happening> happenings) =>
        happenings.Aggregate(Participation.New(key), After);

    /// <summary>The state after one more happening.</summary>
    public static Participation After(Participation before, Happening happening) =>
        Apply(before, happening) with { Sequence = before.Sequence + 1 };

    private static Participation Reported(Participation p, Happening.AdverseEventReported h) => p with
    {
        ReportedEvents = h.Answer is { } answer ? p.ReportedEvents.Add(answer) : p.ReportedEvents,
        AdverseEvents = h.Event is { } recorded ? p.AdverseEvents.Add(recorded) : p.AdverseEvents,
    };

    private static Participation Apply(Participation p, Happening happening) => happening switch
    {
        Happening.Enrolled h => p with
        {
            EnrolledAt = h.At, Role = h.Role, Site = h.Site, Language = h.Language, Zones = [new ZoneSince(h.Zone, h.At)],
            Weekday = h.Weekday, TimeOfDay = h.Time, StudyVersion = h.StudyVersion, Salt = h.Salt, Partner = h.Partner,
        },
        Happening.Allocated h => p with { Arm = h.Arm, AllocatedAt = h.At },
        Happening.Migrated h => p with { StudyVersion = h.StudyVersion, FormerVersions = p.FormerVersions.Add(new FormerVersion(p.StudyVersion, h.At)) },
        Happening.SessionSet h => h.Session == GroupSession.First ? p with { FirstSession = h.Date } : p with { LastSession = h.Date },
        Happening.Disclosed h => p with { DisclosedAt = h.At },
        Happening.CriterionRecorded h => p with
        {
            Criteria = [.. p.Criteria.Where(old => old.Criterion != h.Criterion), new RecordedCriterion(h.Criterion, h.Outcome, h.At, h.Actor)],
        },
        Happening.FactorRecorded h => p with { Factors = [.. p.Factors.Where(old => old.Factor != h.Factor), new RecordedFactor(h.Factor, h.Value)] },
        Happening.PartnerNamed h => p with { Partner = h.Partner },
        Happening.Activated h => p with { ActivatedAt = h.At, Day0 = h.Day0 },
        Happening.Welcomed h => p with { WelcomedAt = h.At },
        Happening.OptedOut h => p with { OptedOutSince = h.Since },
        Happening.OptedIn h => p with { OptedOutSince = null, OptedInSince = h.Since },
        Happening.Paused h => (p.WrongNumberSince is null ? Interrupted(p, h.At) : p) with { PausedSince = h.At, PausedUntil = h.Until },
        Happening.Resumed h => p with { PausedSince = null, PausedUntil = null, WrongNumberSince = null, ResumedAt = h.At },
        Happening.WrongNumberTold h => p.WithoutTextsSince(h.Since) with { WrongNumberSince = h.Since },
        Happening.Held h => Interrupted(p, h.At) with { HeldSince = h.At, HoldAskedAt = null },
        Happening.HoldCleared => p with { HeldSince = null, HoldAskedAt = null },
        Happening.Withdrawn h => p with { WithdrawnSince = h.At },
        Happening.ZoneChanged h => p with { Zones = p.Zones.Add(new ZoneSince(h.Zone, h.At)) },
        Happening.TimesChosen h => p with { Weekday = h.Weekday, TimeOfDay = h.Time },
        Happening.PhoneChanged h => p with { PhoneInput = h.Change, WrongNumberSince = null },
        Happening.LanguageChanged h => p.Speaking(new LanguageSince(h.Language, h.Since ?? h.At)),
        Happening.Interviewed h => p with { InterviewedAt = h.At },
        Happening.PeerGiven h => p with { Peers = [.. p.Peers.Where(peer => peer.Patient != h.Peer.Patient), h.Peer] },
        Happening.PeerLeft h => p with { Peers = p.Peers.RemoveAll(peer => peer.Patient == h.Patient) },
        Happening.CoachNamed h => p with { Coach = h.Coach, CoachSince = h.Since },
        Happening.PeerContacted => p,
        Happening.AdverseEventReported h => Reported(p, h),
        Happening.AdverseEventDescribed h => p with
        {
            AdverseEvents = [.. p.AdverseEvents.Select(one => one.Id == h.Event ? one with { Details = one.Details.With(h.Details) } : one)],
        },
        Happening.HoldClearingAsked h => p with { HoldAskedAt = h.At },
        Happening.StrayOpened h => p with { StrayStudy = h.Study, Site = h.Site, Language = h.Language },
        Happening.Completed h => p with { CompletedAt = h.At },
        Happening.Erased h => p with { ErasedAt = h.At },
        Happening.CourtesySent h => p with { Courtesies = [.. p.Courtesies.Where(at => at > h.At - LoopGuardSpan), h.At] },
        Happening.EntryBooked h => p with { Ledger = p.Ledger.Add(h.Entry) },
        _ => Agreements.After(p, happening) ?? ApplyToText(p, happening) ?? AlertHistory.After(p, happening) ?? ApplyToOccasion(p, happening),
    };

    private static Participation Interrupted(Participation p, Instant at) => p with
    {
        Occasions = [.. p.Occasions.Select(occasion => occasion is { Status: OccasionStatus.Open, InterruptedAt: null } ? occasion with { InterruptedAt = at } : occasion)],
    };

    private static Participation? ApplyToText(Participation p, Happening happening) => happening switch
    {
        Happening.TextDecided { Text.Purpose: Purpose.Crisis } h => p with { Pending = p.Pending.Add(h.Text), CrisisReplyAt = h.At, CrisisReplyText = h.Text.Id },
        Happening.TextDecided { Text: { Item: { } item, Occasion: { } id } } h => (p with { Pending = p.Pending.Add(h.Text) })
            .WithOccasion(id, o => o.Questions is [.., { } last] && last.Item == item ? o : o with { Questions = o.Questions.Add(new AskedQuestion(item, h.At)) }),
        Happening.TextDecided h => p with { Pending = p.Pending.Add(h.Text) },
        Happening.TextCancelled h => p with { Pending = p.Pending.RemoveAll(text => text.Id == h.Text) },
        Happening.TextOutcome h => p with
        {
            Pending = p.Pending.RemoveAll(text => text.Id == h.Text),
            Occasions = [.. p.Occasions.Select(occasion => WithOutcome(occasion, h))],
        },
        _ => null,
    };

    private static Participation ApplyToOccasion(Participation p, Happening happening) => happening switch
    {
        Happening.OccasionsPlanned h => p with
        {
            Occasions = [.. p.Occasions.Where(old => h.Occasions.All(planned => planned.Id != old.Id)).Concat(h.Occasions).OrderBy(o => o.Planned)],
        },
        Happening.InstrumentAsked h => p.WithoutTextsOfThePast(h.At).WithOccasion(h.Occasion, o => o with
        {
            Status = o.Status == OccasionStatus.Planned ? OccasionStatus.Open : o.Status,
            Asked = o.Asked.Add(new AskedInstrument(h.Instrument, h.Text, h.At, Delivery.Committed)),
        }),
        Happening.Invited h => p.WithOccasion(h.Occasion, o => o with
        {
            Status = OccasionStatus.Open, Invitation = new Invitation(h.Survey, h.Text, h.At, Delivery.Committed),
        }),
        Happening.Reminded h => p.WithOccasion(h.Occasion, o => o.RemindedAt is null
            ? o with { RemindedAt = h.At }
            : o with { RemindedAgainAt = o.RemindedAgainAt.Add(h.At) }),
        Happening.CallAsked h => p.WithOccasion(h.Occasion, o => o with { CallAskedAt = h.At }),
        Happening.Thanked { Occasion.Value: CompensationJudge.Completion } => p with { EntriesWhenThanked = p.Ledger.Length },
        Happening.Thanked h => p.WithOccasion(h.Occasion, o => o with { ThankedAt = h.At }) with { EntriesWhenThanked = p.Ledger.Length },
        Happening.Misdirected h => p.WithOccasion(h.Occasion, o => o with { MisdirectedAt = h.At }),
        Happening.AskedAgain h => p.WithOccasion(h.Occasion, o => o with { AskedAgainAt = h.At }),
        Happening.TextHeard h => p.WithOccasion(h.Occasion, o => o with { Said = o.Said.Add(h.Said) }),
        Happening.Answered h => p.WithOccasion(h.Occasion, o => o with { Answers = o.Answers.Add(h.Answer), TakenBack = o.TakenBack.Remove(h.Answer.Item) }),
        Happening.AnswerTakenBack h => p.WithOccasion(h.Occasion, o => o with { TakenBack = o.TakenBack.Add(h.Item) }),
        Happening.OccasionReopened h => p.WithOccasion(h.Occasion, o => o with { Status = OccasionStatus.Open, CompletedAt = null, Reason = null }),
        Happening.OccasionCompleted h => p.WithOccasion(h.Occasion, o => o with
        {
            Status = OccasionStatus.Completed, CompletedAt = h.CompletedAt, Reason = h.Reason,
        }),
        Happening.OccasionClosed h => p.WithOccasion(h.Occasion, o => Missed(o, h.Reason) with { Status = OccasionStatus.Closed }),
        Happening.OccasionUnsent h => p.WithOccasion(h.Occasion, o => Missed(o, h.Reason) with { Status = OccasionStatus.Unsent }),
        Happening.ContactRecorded { Attendance.Outcome: ContactOutcome.Attended } h => p.WithOccasion(h.Occasion, o => o with
        {
            Status = OccasionStatus.Completed, CompletedAt = o.CompletedAt ?? h.At, Reason = null, Attendance = h.Attendance,
        }),
        Happening.ContactRecorded h => p.WithOccasion(h.Occasion, o => o with
        {
            Status = OccasionStatus.Closed, CompletedAt = null, Reason = MissingReason.NotAttended, Attendance = h.Attendance,
        }),
        Happening.OccasionRevised h => p.WithOccasion(h.Occasion, o => o with { Revision = h.Revision }),
        _ => throw new InvalidOperationException($"History knows no {happening.GetType().Name}."),
    };

    /// <summary>That it was nobody's fault is remembered; an answer that comes after all takes the reason away.</summary>
    private static Occasion Missed(Occasion occasion, MissingReason reason) => occasion with
    {
        Reason = reason, InterruptedAt = occasion.InterruptedAt ?? (PaidOccasions.IsNobodysFault(reason) ? occasion.Planned : null),
    };

    private static Occasion WithOutcome(Occasion occasion, Happening.TextOutcome outcome) => occasion with
    {
        Asked = occasion.Asked.All(asked => asked.Text != outcome.Text)
            ? occasion.Asked
            : [.. occasion.Asked.Select(asked => asked.Text == outcome.Text
                ? asked with { Delivery = outcome.Delivery, SentAt = outcome.SentAt ?? asked.SentAt }
                : asked)],
        Invitation = occasion.Invitation is { } invited && invited.Text == outcome.Text
            ? invited with { Delivery = outcome.Delivery, SentAt = outcome.SentAt ?? invited.SentAt }
            : occasion.Invitation,
    };

    /// <summary>What takes no answers any more needs no other order of its texts.</summary>
    private static Participation WithoutTextsOfThePast(this Participation p, Instant now) =>
        p with { Occasions = [.. p.Occasions.Select(occasion => occasion.LateUntil + LongestDelay < now && !occasion.Said.IsEmpty ? occasion with { Said = [] } : occasion)] };

    /// <summary>The wish that the carrier received last stands, in whatever order they arrive.</summary>
    private static Participation Speaking(this Participation p, LanguageSince wish)
    {
        var before = p.Languages.IsEmpty ? [new LanguageSince(p.Language, p.EnrolledAt ?? Instant.MinValue)] : p.Languages;
        ImmutableArray<LanguageSince> languages = [.. before.Append(wish).OrderBy(one => one.Since).TakeLast(MostLanguages)];
        return p with { Languages = languages, Language = languages[^1].Language };
    }

    /// <summary>What was received since the phone is somebody else's counts for nothing.</summary>
    private static Participation WithoutTextsSince(this Participation p, Instant since) => p with
    {
        Occasions = [.. p.Occasions.Select(occasion => occasion.Said.All(said => said.ReceivedAt < since)
            ? occasion
            : occasion with { Said = [.. occasion.Said.Select(said => said.ReceivedAt < since ? said : said with { Kind = SaidKind.Disowned })] })],
    };

    private static Participation WithOccasion(this Participation p, OccasionId id, Func<Occasion, Occasion> change) =>
        p with { Occasions = [.. p.Occasions.Select(occasion => occasion.Id == id ? change(occasion) : occasion)] };
}
