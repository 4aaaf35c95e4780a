using System.Collections.Immutable;
using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations.Deciding;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>
/// The largest state that a study lets one person reach: everything answered, corrected, paid, alerted and mailed as often as the engine
/// allows. Made and written out rather than reckoned, so that it follows the types.
/// </summary>
public static class FullestState
{
    private const int Recipients = 6;
    private const int EntriesOfAClaim = 3;

    /// <summary>A payout a month for a year, and some adjustments.</summary>
    private const int EntriesOfPayouts = 30;
    private const int Waiting = 50;
    private const int Moves = 50;
    private const string LongestZone = "America/Argentina/ComodRivadavia";
    private static readonly Instant Late = Instant.FromUtc(2026, 12, 31, 23, 59, 59).PlusNanoseconds(123_456_700);
    private static readonly InputId Input = new(NameBasedId.Of("fullest").ToString());

    /// <summary>Its length as it is stored, in characters; of the role and arm that have most.</summary>
    public static int LengthOf(StudyDefinition study) => All(study).Select(Length).DefaultIfEmpty().Max();

    /// <summary>What takes most of it, the most first.</summary>
    public static ImmutableArray<StatePart> PartsOf(StudyDefinition study)
    {
        var fullest = All(study).MaxBy(Length)!;
        var plans = fullest.Occasions.ToLookup(occasion => OccasionPlanning.PlanOf(study, occasion.Id).Id);
        return
        [
            .. new[]
            {
                Part("alert rules", fullest.Alerts.ToLookup(alert => alert.Rule.Value)),
                Part("occasions", plans),
                Part("pay rules", fullest.Ledger.Where(entry => entry.Payment is null).ToLookup(entry => entry.Rule.Value)),
            }.OrderByDescending(part => part.Characters),
        ];
    }

    private static StatePart Part<T>(string kind, ILookup<string, T> members)
    {
        var lengths = members.Select(member => (member.Key, Characters: member.Sum(Length))).ToList();
        return new StatePart(kind, lengths.Sum(member => member.Characters), lengths.OrderByDescending(member => member.Characters).Select(member => member.Key).FirstOrDefault());
    }

    private static int Length<T>(T value) => DomainJson.Write(value).Length;

    private static IEnumerable<Participation> All(StudyDefinition study) =>
        from role in study.Roles
        from arm in study.Arms.Select(arm => (ArmId?)arm.Id).DefaultIfEmpty()
        select Of(study, role.Id, arm);

    private static Participation Of(StudyDefinition study, RoleId role, ArmId? arm)
    {
        var nobody = Participation.New(new ParticipationKey(study.Id, new ParticipantId(new string('p', 64)))) with
        {
            Role = role, Arm = arm, Site = study.Sites.Select(site => site.Id).FirstOrDefault(), Language = LanguageOf(study),
            TimeOfDay = new LocalTime(10, 0), Sequence = long.MaxValue, StudyVersion = study.Version, PhoneInput = Input, EnrolledAt = Late, Salt = Input.Value, ConsentedAt = Late,
            AllocatedAt = arm is null ? null : Late, ActivatedAt = Late, WelcomedAt = Late, Day0 = new LocalDate(2026, 12, 31), FirstSession = new LocalDate(2026, 12, 31),
            LastSession = new LocalDate(2026, 12, 31), OptInAskedAt = Late, OptInRenewedAt = Late, TextingConfirmedAt = Late, ConsentAskedAt = Late, OnboardingCallAt = Late,
            AgreedAt = Late, EligibleAt = Late, DisclosedAt = Late, NudgedAt = Of(study.Onboarding.NudgeAfterHours.Count, Late), Partner = new ParticipantId(new string('p', 64)),
            Consents = [.. Enum.GetValues<ConsentKind>().Select(kind => new ConsentRecord(
                kind, new string('d', 64), Late, Input.Value, ConsentWay.Electronic, Late, Input.Value, Late))],
            Criteria = [.. study.Eligibility.Criteria.Select(criterion => new RecordedCriterion(criterion.Id, CriterionOutcome.NotMet, Late, Input.Value))],
            Factors = [.. study.Allocation?.Factors.Select(factor => new RecordedFactor(factor.Id, factor.Values.MaxBy(value => value.Length) ?? "")) ?? []],
            PausedSince = Late, PausedUntil = TaskKind.AskWhetherToStop, ResumedAt = Late, Languages = Of(History.MostLanguages, new LanguageSince(LanguageOf(study), Late)),
            WrongNumberSince = Late, HoldAskedAt = Late, HeldSince = Late, OptedOutSince = Late, OptedInSince = Late,
            WithdrawnSince = Late, CompletedAt = Late, InterviewedAt = Late, EntriesWhenThanked = 999, BonusThankedAt = Late, ErasedAt = Late, CrisisReplyAt = Late, CrisisReplyText = new EffectId(Input.Value),
            Zones = Of(Moves, new ZoneSince(LongestZone, Late)), Courtesies = Of(Waiting, Late),
            Pending = Of(Waiting, new PendingText(
                new EffectId(Input.Value), Purpose.Confirmation, new OccasionId(new string('o', 32)), new InstrumentId(new string('i', 16)))),
        };
        ImmutableArray<Occasion> occasions =
        [
            .. from plan in study.Occasions
               where OccasionPlanning.IsFor(plan, nobody)
               from id in OccasionPlanning.IdsOf(plan)
               select Full(study, plan, id),
        ];
        ImmutableArray<ReportedEvent> reported = [.. occasions.SelectMany(occasion => occasion.Answers, (occasion, answer) => new ReportedEvent(occasion.Id, answer.Item))
            .Where(reported => study.AdverseEvents is { } plan && study.InstrumentOf(reported.Item).Id == plan.Instrument)];
        return nobody with
        {
            Peers = Of(study.Peers is { } peers && peers.Coach == role ? peers.Most : 0, new Peer(99, new ParticipantId(new string('p', 64)))),
            Coach = study.Peers?.Patient == role ? new ParticipantId(new string('p', 64)) : null,
            CoachSince = study.Peers?.Patient == role ? Late : null,
            ReportedEvents = reported,
            AdverseEvents = [.. Of(Adverse.MostEvents, AdverseEventOf(null)), .. reported.Select(AdverseEventOf)],
            Occasions = Corrected(occasions),
            Ledger = [.. study.Compensation.Rules.SelectMany(rule => Entries(study, rule)), .. Payments()],
            Alerts = [.. study.Alerts.Rules.SelectMany(rule => Alerts(study, rule, occasions))],
        };
    }

    private static Occasion Full(StudyDefinition study, OccasionPlan plan, OccasionId id)
    {
        var largest = study.Scales.Select(scale => scale.Maximum).DefaultIfEmpty().Max();
        ImmutableArray<ItemId> items =
        [
            .. from step in plan.Steps
               from instrument in study.Instruments
               where instrument.Id == step.Instrument
               from item in instrument.Items
               select item.Id,
        ];
        return new Occasion
        {
            Id = id, Kind = plan.Kind, PlannedLocal = new LocalDateTime(2026, 12, 31, 23, 59, 59), Zone = LongestZone, Planned = Late, Closes = Late,
            LateUntil = Late, Status = OccasionStatus.Completed, Reason = MissingReason.NotSentWithdrawn, Revision = 9999, RemindedAt = Late,
            RemindedAgainAt = Of(plan.RemindAgainAfterHours.Count, Late), MisdirectedAt = Late, CallAskedAt = plan.CallAfterHours is null ? null : Late,
            Questions = [.. items.Select(item => new AskedQuestion(item, Late))], AskedAgainAt = Late, CompletedAt = Late, ThankedAt = Late, TakenBack = items,
            Attendance = plan.Kind == OccasionKind.Contact ? new Attendance(ContactOutcome.Attended, ContactMode.InPerson, Input.Value) : null,
            Invitation = plan.Survey is null ? null : new Invitation(new SurveyId(Input.Value), new EffectId(Input.Value), Late, Delivery.Delivered),
            Asked = [.. plan.Steps.Select(step => new AskedInstrument(step.Instrument, new EffectId(Input.Value), Late, Delivery.Delivered))],
            Answers = [.. items.Select(item => new Answer(item, largest, Late, Timeliness.InWindow, 1, AnswerMode.Phone, LanguageOf(study), Input))],
        };
    }

    /// <summary>All corrections and remembered texts of the trial on one occasion: where they stand makes no difference to the length.</summary>
    private static ImmutableArray<Occasion> Corrected(ImmutableArray<Occasion> occasions)
    {
        var asked = occasions.FirstOrDefault(occasion => !occasion.Answers.IsEmpty);
        var longest = asked?.Answers.MaxBy(answer => answer.Item.Value.Length);
        var most = occasions.Select(occasion => occasion.Answers.Length).DefaultIfEmpty().Max();
        return asked is null ? occasions : occasions.Replace(asked, asked with
        {
            Answers = [.. asked.Answers, .. Of(Answering.MostCorrections, longest! with { Revision = Answering.MostRevisions })],
            Said = Of(Answering.MostTexts, new Said(Input, Late, asked.Asked.MaxBy(one => one.Instrument.Value.Length)!.Instrument, SaidKind.Correction, Of(most, new SaidValue(longest!.Item, longest.Value)))),
        });
    }

    private static IEnumerable<LedgerEntry> Entries(StudyDefinition study, CompensationRule rule) =>
        from cause in PaidOccasions.Of(study, rule).Select(id => id.Value).DefaultIfEmpty(CompensationJudge.Completion)
        let entry = new LedgerEntry(new EntryId(Input.Value), EntryType.Reversed, rule.Id, rule.Version, cause, -rule.Cents, Late)
        from one in Of(EntriesOfAClaim, entry)
        select one;

    private static AdverseEvent AdverseEventOf(ReportedEvent? answer) => new(
        new AdverseEventId(Input.Value), answer is null ? AdverseEventSource.StaffContact : AdverseEventSource.Solicited, Late,
        new AdverseEventDetails(new LocalDate(2026, 12, 31), Severity.LifeThreatening, Seriousness.NotSerious, Relatedness.Unrelated, Expectedness.Unexpected),
        answer is null ? new AlertId(Input.Value) : null, answer);

    private static IEnumerable<LedgerEntry> Payments() => Of(EntriesOfPayouts, new LedgerEntry(
        new EntryId(Input.Value), EntryType.Disbursed, new RuleId("payout"), 1, Input.Value, -999_999, Late)
    {
        Actor = Input.Value, Payment = new Payment(new PayoutId(Input.Value), 999_999),
    });

    /// <summary>
    /// A score rule raises one alert for each occasion and level of its clauses, and all may wait at once; a text rule so many at each level, one
    /// after the other.
    /// </summary>
    private static IEnumerable<Alert> Alerts(StudyDefinition study, AlertRule rule, ImmutableArray<Occasion> occasions) => rule.Trigger switch
    {
        AlertTrigger.Scores =>
            from occasion in occasions
            where !occasion.Answers.IsEmpty
            from level in rule.Clauses.Select(clause => clause.Level).Distinct()
            let evidence = rule.Measures.Select(measure => new AlertEvidence(measure, occasion.Id, 99.99m, 99.99m, BaselineBasis.Declared))
            select StillOpen(study, AlertOf(study, rule, level, occasion.Id, [.. evidence])),
        AlertTrigger.Missed => [],
        _ =>
            from level in (rule.Trigger == AlertTrigger.Crisis ? [AlertLevel.Review, rule.Level ?? AlertLevel.Urgent] : new[] { rule.Level ?? AlertLevel.Urgent }).Distinct()
            let over = AlertOf(study, rule, level, null, []) with { HeardBy = IsHeardApart(study, rule, level) ? Input : null }
            from alert in Of(Alerting.MostOfARule - 1, over).Add(StillOpen(study, over))
            select alert,
    };

    /// <summary>Whether an alert that is told once may have been asked for by the report that the crisis reply did not arrive.</summary>
    private static bool IsHeardApart(StudyDefinition study, AlertRule rule, AlertLevel level) =>
        rule.Trigger == AlertTrigger.Crisis && level == AlertLevel.Urgent && !study.Alerts.Climbs(level);

    /// <summary>The same while it waits, where that is longer: up a ladder everybody may have been told.</summary>
    private static Alert StillOpen(StudyDefinition study, Alert over) => !study.Alerts.Climbs(over.Level) ? over : over with
    {
        Status = AlertStatus.Open, HeardBy = over.Occasion is null ? Input : null, UntoldSince = Late, UnreachedSince = Late, Reached = Of(2 * Recipients, new AlertReach(new string('s', 32), NoticeChannel.Text)),
        AcknowledgedAt = null, AcknowledgedBy = null, ContactedAt = null, Contact = null, Action = null, Disposition = null, ClosedAt = null,
    };

    /// <summary>Acknowledged and closed.</summary>
    private static Alert AlertOf(
        StudyDefinition study, AlertRule rule, AlertLevel level, OccasionId? occasion, ImmutableArray<AlertEvidence> evidence) => new()
    {
        Id = new AlertId(Input.Value), Rule = rule.Id, RuleVersion = rule.Version, Level = level, Occasion = occasion, Evidence = evidence,
        RaisedAt = Late, Repeats = new Tally(99999, Late, Late), MailedWith = new AlertId(Input.Value), AskedBy = Input,
        Status = AlertStatus.Acknowledged, AcknowledgedAt = Late, AcknowledgedBy = Input.Value, Reply = CrisisReply.NotPossible,
        ReopenedAt = Late, Rung = study.Alerts.Climbs(level) ? 99 : 0, CalledAt = Late,
        LapsedAt = study.Alerts.Climbs(level) ? Late : null,
        ContactedAt = Late, Contact = AttemptOutcome.EmergencyServices, Action = AlertAction.SafetyAssessment,
        Disposition = AlertDisposition.PossibleAdverseEvent, ClosedAt = Late,
        Notices = study.Alerts.RoleOf(level) is null
            ? []
            : Of(study.Alerts.Climbs(level) ? 2 * Recipients : Recipients, new AlertNotice(new string('s', 32), MailOutcome.Accepted, new Tally(99999, First: null, Late)) { Bounced = 99999 }),
    };

    private static string LanguageOf(StudyDefinition study) => study.Languages.FirstOrDefault("");

    private static ImmutableArray<T> Of<T>(int count, T one) => [.. Enumerable.Repeat(one, count)];
}
