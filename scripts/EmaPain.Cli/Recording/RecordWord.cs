using System.Collections.Immutable;
using System.Globalization;
using EmaPain.App.Staff;
using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Cli.Recording;

/// <summary>A word for something that staff record.</summary>
/// <param name="Word">As it is typed.</param>
/// <param name="Details">The options that belong to it.</param>
/// <param name="Make">Makes the record of the options' values, in their order; null where an optional one was left out.</param>
internal sealed record RecordWord(string Word, IReadOnlyList<RecordDetail> Details, Func<IReadOnlyList<string?>, StaffRecord> Make)
{
    public static IReadOnlyList<RecordWord> All { get; } =
    [
        new(
            "consent",
            [
                new("--document", "version of the signed document."),
                new("--kind", $"what was agreed to: {Words<ConsentKind>()}; else to take part and to be texted.") { IsOptional = true }, Way,
            ],
            given => new StaffRecord.Consent(given[0]!, given[1] is { } kind ? OneOf<ConsentKind>("--kind", kind) : null, WayOf(given[2]))),
        new(
            "consent-revoked", [new("--kind", $"what was revoked: {Words<ConsentKind>()}."), Way],
            given => new StaffRecord.ConsentRevoked(OneOf<ConsentKind>("--kind", given[0]!), WayOf(given[1]))),
        Alone("opt-in-request", new StaffRecord.OptInRequest()),
        new(
            "criterion", [new("--criterion", "id of the criterion of eligibility."), new("--outcome", $"{Words<CriterionOutcome>()}.")],
            given => new StaffRecord.Criterion(new RuleId(given[0]!), OneOf<CriterionOutcome>("--outcome", given[1]!))),
        new("stratum", [new("--factor", "what people are stratified by."), new("--value", "the person's value.")], given => new StaffRecord.Stratum(given[0]!, given[1]!)),
        new("partner", [new("--partner", "id of the other one of the dyad, in place of the one that was given.")], given => new StaffRecord.PartnerNamed(new ParticipantId(given[0]!))),
        Alone("randomisation", new StaffRecord.Randomisation()),
        Alone("disclosure", new StaffRecord.Disclosure()),
        new("allocation", [new("--arm", "id of the arm.")], given => new StaffRecord.Allocation(new ArmId(given[0]!))),
        Alone("activation", new StaffRecord.Activation()),
        new(
            "session", [new("--session", "first or last."), new("--date", "the day, as 2026-04-06.")],
            given => new StaffRecord.SessionPlanned(SessionOf(given[0]!), DateOf(given[1]!))),
        new("assessment-completed", [Occasion], given => new StaffRecord.AssessmentCompleted(new OccasionId(given[0]!))),
        new(
            "attendance",
            [
                Occasion,
                new("--outcome", $"of a call or session: {Words<ContactOutcome>()}; else attended.") { IsOptional = true },
                new("--mode", $"how it was held: {Words<ContactMode>()}.") { IsOptional = true },
            ],
            given => new StaffRecord.AttendanceTaken(
                new OccasionId(given[0]!), given[1] is { } outcome ? OneOf<ContactOutcome>("--outcome", outcome) : ContactOutcome.Attended,
                given[2] is { } mode ? OneOf<ContactMode>("--mode", mode) : null)),
        new(
            "answers",
            [
                Occasion, new("--answers", "what was said on the phone, such as \"PST.pain=5 PST.stress=skip\"."),
                new("--language", "language that was spoken; else the person's.") { IsOptional = true },
                new("--at", "when it was said, as 2026-03-09T14:05:00Z; else now.") { IsOptional = true },
            ],
            given => new StaffRecord.AnswersTaken(new OccasionId(given[0]!), AnswersOf(given[1]!), given[2], given[3] is { } at ? InstantOf(at) : null)),
        Alone("interview-completed", new StaffRecord.InterviewCompleted()),
        new(
            "adjustment",
            [new("--cents", "US cents to credit; with a minus sign: to take back."), new("--cause", "the occasion that it is for, or a short reason such as travel.")],
            given => new StaffRecord.Adjustment(CentsOf(given[0]!), given[1]!)),
        new(
            "adverse-event",
            [
                Maybe("--event", "id of one that is recorded, to say more of it; else a new one."), Maybe("--source", $"{Words<AdverseEventSource>()}; else staffContact."),
                Maybe("--onset", "the day on which it began, as 2026-04-06."), Maybe("--severity", $"{Words<Severity>()}."), Maybe("--seriousness", $"{Words<Seriousness>()}."),
                Maybe("--relatedness", $"{Words<Relatedness>()}."), Maybe("--expectedness", $"{Words<Expectedness>()}."),
            ],
            given => new StaffRecord.AdverseEvent(
                given[0] is { } id ? new AdverseEventId(id) : null, MaybeOf<AdverseEventSource>("--source", given[1]),
                given.Skip(2).All(one => one is null)
                    ? null
                    : new AdverseEventDetails(
                        given[2] is { } day ? DateOf(day) : null, MaybeOf<Severity>("--severity", given[3]), MaybeOf<Seriousness>("--seriousness", given[4]),
                        MaybeOf<Relatedness>("--relatedness", given[5]), MaybeOf<Expectedness>("--expectedness", given[6])))),
        new(
            "peer", [new("--patient", "id of the person whom the coach is given."), new("--number", "the person's number with the coach, from 1.")],
            given => new StaffRecord.PeerAssigned(new ParticipantId(given[0]!), NumberOf(given[1]!))),
        new(
            "peer-contact", [new("--number", "the person's number with the coach."), new("--mode", $"how they spoke: {Words<ContactMode>()}.")],
            given => new StaffRecord.PeerContact(NumberOf(given[0]!), OneOf<ContactMode>("--mode", given[1]!))),
        Alone("pause", new StaffRecord.Pause()),
        Alone("resume", new StaffRecord.Resume()),
        Alone("hold-cleared", new StaffRecord.HoldCleared()),
        Alone("opt-out", new StaffRecord.OptOut()),
        Alone("withdraw", new StaffRecord.Withdrawal()),
        new("phone", [new("--phone", "the new phone number, such as 813-555-0100.")], given => new StaffRecord.PhoneChange(given[0]!)),
        new("migrate", [new("--study-version", "the later version, such as 2.")], given => new StaffRecord.Migration(VersionOf(given[0]!))),
        new(
            "times", [Maybe("--weekday", "another day of the week for questions, such as thursday."), Maybe("--time", "another time of day, such as 18:30.")],
            given => new StaffRecord.TimesChosen(given[0] is { } day ? WeekdayOf(day) : null, given[1] is { } time ? TimeOf(time) : null)),
        new("zone", [new("--zone", "the new time zone, such as America/Chicago.")], given => new StaffRecord.ZoneChange(given[0]!)),
    ];

    private static RecordDetail Occasion => new("--occasion", "id of the occasion.");

    private static RecordDetail Maybe(string option, string meaning) => new(option, meaning) { IsOptional = true };

    private static T? MaybeOf<T>(string option, string? typed)
        where T : struct, Enum => typed is null ? null : OneOf<T>(option, typed);

    private static RecordDetail Way => new("--way", $"how: {Words<ConsentWay>()}.") { IsOptional = true };

    public static RecordWord Of(string word) => All.First(known => known.Word == word);

    /// <summary>The record of what was typed.</summary>
    /// <exception cref="CouldNotRunException">A detail is missing, cannot be read, or belongs to another word.</exception>
    public StaffRecord Record(IReadOnlyDictionary<string, string?> given)
    {
        var foreign = given.FirstOrDefault(option => option.Value is not null && Details.All(detail => detail.Option != option.Key)).Key;
        if (foreign is not null)
        {
            throw new CouldNotRunException($"'{Word}' has nothing to do with {foreign}; leave it out.");
        }

        var missing = Details.FirstOrDefault(detail => !detail.IsOptional && string.IsNullOrEmpty(given[detail.Option]));
        return missing is null
            ? Make([.. Details.Select(detail => given[detail.Option])])
            : throw new CouldNotRunException($"'{Word}' needs {missing.Option}: {missing.Meaning}");
    }

    private static ConsentWay? WayOf(string? typed) => typed is null ? null : OneOf<ConsentWay>("--way", typed);

    private static string Words<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName));

    private static T OneOf<T>(string option, string typed)
        where T : struct, Enum => Enum.TryParse<T>(typed, ignoreCase: true, out var value) && Enum.IsDefined(value)
        ? value
        : throw new CouldNotRunException($"{option} '{typed}' is none of: {Words<T>()}.");

    private static RecordWord Alone(string word, StaffRecord record) => new(word, [], _ => record);

    private static ImmutableArray<SpokenAnswer> AnswersOf(string typed) =>
        SpokenAnswers.Read(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        ?? throw new CouldNotRunException($"--answers '{typed}' cannot be read; write each as item=number or item=skip, such as \"PST.pain=5 PST.stress=skip\".");

    private static int CentsOf(string typed) => int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var cents)
        ? cents
        : throw new CouldNotRunException($"--cents '{typed}' cannot be read; write whole cents, such as 500 for five dollars or -500.");

    private static Instant InstantOf(string typed) => InstantPattern.ExtendedIso.Parse(typed) is { Success: true, Value: var at }
        ? at
        : throw new CouldNotRunException($"--at '{typed}' cannot be read; write a time in UTC, such as 2026-03-09T14:05:00Z.");

    private static GroupSession SessionOf(string typed) => typed switch
    {
        "first" => GroupSession.First,
        "last" => GroupSession.Last,
        _ => throw new CouldNotRunException($"--session '{typed}' cannot be read; write first or last."),
    };

    private static LocalDate DateOf(string typed) => LocalDatePattern.Iso.Parse(typed) is { Success: true, Value: var day }
        ? day
        : throw new CouldNotRunException($"--date '{typed}' cannot be read; write a day such as 2026-04-06.");

    private static IsoDayOfWeek WeekdayOf(string typed) => ChosenTimes.Weekday(typed)
        ?? throw new CouldNotRunException($"--weekday '{typed}' cannot be read; write an English name such as thursday.");

    private static LocalTime TimeOf(string typed) => ChosenTimes.Time(typed)
        ?? throw new CouldNotRunException($"--time '{typed}' cannot be read; write a time of day such as 18:30.");

    private static int NumberOf(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new CouldNotRunException($"--number '{typed}' cannot be read; write a whole number such as 1.");

    private static int VersionOf(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        ? version
        : throw new CouldNotRunException($"--study-version '{typed}' cannot be read; write a whole number such as 2.");
}
