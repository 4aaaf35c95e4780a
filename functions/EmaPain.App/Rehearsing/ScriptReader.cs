using System.Globalization;
using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.App.Rehearsing;

/// <summary>
/// Reads the lines of a rehearsal's script: <c>2026-03-09T10:04 5 4 3</c>, <c>2026-03-30T12:00 #record pause</c>, and
/// <c>2026-03-09T10:12 #received 2026-03-09T10:04 5 4 3</c> for a text that arrives late.
/// </summary>
public static class ScriptReader
{
    private const string Form = "Write 'yyyy-MM-ddTHH:mm', a space, then the text or '#record ...', for example '2026-03-09T10:04 5 4 3'.";
    private const string Mark = "#record";
    private const string LateMark = "#received ";
    private const string LateForm = "After '#received' write when the carrier received the text, not after the line's own time, a space, then the text.";
    private const string SurveyMark = "#survey";
    private const string AlertMark = "#alert";

    private const string Known =
        "consent [<kind> <version>], consent-revoked <kind>, criterion <id> met|notMet, stratum <factor> <value>, randomisation, allocation <arm>, disclosure, activation, session first|last <yyyy-MM-dd>, assessment-completed <occasion>, "
        + "attendance <occasion> [attended|missed [phone|video|inPerson|text]], "
        + "answers <occasion> <item>=<number>..., interview-completed, adverse-event, peer <patient> <number>, peer-contact <number> <mode>, pause, resume, hold-cleared, opt-out, withdraw, zone <Z>, times <weekday> <HH:mm>, migrate <version>, adjustment <cents> <cause>";

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static ScriptReading Read(int number, string line)
    {
        line = line.TrimEnd('\r');
        if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
        {
            return new ScriptReading(null, null);
        }

        var space = line.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || Minute.Parse(line[..space]) is not { Success: true, Value: var local })
        {
            return Fault(number, Form);
        }

        var rest = line[(space + 1)..];
        if (rest.StartsWith(LateMark, StringComparison.Ordinal))
        {
            return Late(number, local, rest[LateMark.Length..]);
        }

        if (rest.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [SurveyMark, .. var told])
        {
            return told switch
            {
                ["completed", var occasion] => new ScriptReading(new ScriptLine.Reports(number, local, new OccasionId(occasion), SurveyNews.Completed), null),
                ["flagged", var occasion] => new ScriptReading(new ScriptLine.Reports(number, local, new OccasionId(occasion), SurveyNews.Flagged), null),
                _ => Fault(number, $"'{rest}' reports nothing that is known. Known are: {SurveyMark} completed <occasion>, {SurveyMark} flagged <occasion>."),
            };
        }

        if (rest.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [AlertMark, var rule, .. var words])
        {
            return AlertRecordWords.Read(words) is { } handled
                ? new ScriptReading(new ScriptLine.Handles(number, local, new RuleId(rule), handled), null)
                : Fault(number, $"'{rest}' records nothing that is known of an alert. Known are, after {AlertMark} and the rule: {AlertRecordWords.Known}.");
        }

        return rest != Mark && !rest.StartsWith(Mark + " ", StringComparison.Ordinal)
            ? new ScriptReading(new ScriptLine.Says(number, local, rest), null)
            : RecordOf(rest[Mark.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { } record
            ? new ScriptReading(new ScriptLine.Records(number, local, record), null)
            : Fault(number, $"'{rest}' records nothing that is known. Known are: {Known}.");
    }

    private static ScriptReading Late(int number, LocalDateTime local, string rest)
    {
        var space = rest.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && Minute.Parse(rest[..space]) is { Success: true, Value: var received } && received <= local
            ? new ScriptReading(new ScriptLine.Arrives(number, local, received, rest[(space + 1)..]), null)
            : Fault(number, LateForm);
    }

    private static ScriptReading Fault(int number, string sentence) => new(null, new ScriptFault(number, sentence));

    private static StaffRecord? RecordOf(string[] words) => words switch
    {
        ["consent"] => new StaffRecord.Consent(ImpliedStart.ConsentDocument),
        ["consent", var kind, var version] when Enum.TryParse<ConsentKind>(kind, ignoreCase: true, out var named) => new StaffRecord.Consent(version, named),
        ["consent-revoked", var kind] when Enum.TryParse<ConsentKind>(kind, ignoreCase: true, out var named) => new StaffRecord.ConsentRevoked(named),
        ["opt-in-request"] => new StaffRecord.OptInRequest(),
        ["criterion", var id, var outcome] when Enum.TryParse<CriterionOutcome>(outcome, ignoreCase: true, out var named) =>
            new StaffRecord.Criterion(new RuleId(id), named),
        ["stratum", var factor, var value] => new StaffRecord.Stratum(factor, value),
        ["randomisation"] => new StaffRecord.Randomisation(),
        ["allocation", var arm] => new StaffRecord.Allocation(new ArmId(arm)),
        ["disclosure"] => new StaffRecord.Disclosure(),
        ["activation"] => new StaffRecord.Activation(),
        ["assessment-completed", var occasion] => new StaffRecord.AssessmentCompleted(new OccasionId(occasion)),
        ["attendance", var occasion] => new StaffRecord.AttendanceTaken(new OccasionId(occasion)),
        ["attendance", var occasion, var outcome] when Enum.TryParse<ContactOutcome>(outcome, ignoreCase: true, out var named) =>
            new StaffRecord.AttendanceTaken(new OccasionId(occasion), named),
        ["attendance", var occasion, var outcome, var mode]
            when Enum.TryParse<ContactOutcome>(outcome, ignoreCase: true, out var named) && Enum.TryParse<ContactMode>(mode, ignoreCase: true, out var way) =>
            new StaffRecord.AttendanceTaken(new OccasionId(occasion), named, way),
        ["session", var session, var date] when SessionOf(session) is { } which && LocalDatePattern.Iso.Parse(date) is { Success: true, Value: var day } =>
            new StaffRecord.SessionPlanned(which, day),
        ["answers", var occasion, .. var spoken] when SpokenAnswers.Read(spoken) is { } answers =>
            new StaffRecord.AnswersTaken(new OccasionId(occasion), answers),
        ["peer", var patient, var place] when int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            new StaffRecord.PeerAssigned(new ParticipantId(patient), number),
        ["peer-contact", var place, var mode]
            when int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.TryParse<ContactMode>(mode, ignoreCase: true, out var way) =>
            new StaffRecord.PeerContact(number, way),
        ["interview-completed"] => new StaffRecord.InterviewCompleted(),
        ["adverse-event"] => new StaffRecord.AdverseEvent(),
        ["migrate", var version] when int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new StaffRecord.Migration(number),
        ["adjustment", var cents, var cause] when int.TryParse(cents, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) =>
            new StaffRecord.Adjustment(amount, cause),
        _ => AvailabilityOf(words),
    };

    private static StaffRecord? AvailabilityOf(string[] words) => words switch
    {
        ["pause"] => new StaffRecord.Pause(),
        ["resume"] => new StaffRecord.Resume(),
        ["hold-cleared"] => new StaffRecord.HoldCleared(),
        ["opt-out"] => new StaffRecord.OptOut(),
        ["withdraw"] => new StaffRecord.Withdrawal(),
        ["zone", var zone] when ParticipantCalendar.IsZone(zone) => new StaffRecord.ZoneChange(zone),
        ["times", var day, var typed] when ChosenTimes.Weekday(day) is { } weekday && ChosenTimes.Time(typed) is { } time =>
            new StaffRecord.TimesChosen(weekday, time),
        _ => null,
    };

    private static GroupSession? SessionOf(string word) => word switch
    {
        "first" => GroupSession.First,
        "last" => GroupSession.Last,
        _ => null,
    };
}
