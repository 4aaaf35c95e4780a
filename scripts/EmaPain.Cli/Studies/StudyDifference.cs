using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using EmaPain.Cli.Output;
using EmaPain.Domain.Json;
using EmaPain.Domain.Studies.Comparing;
using NodaTime;

namespace EmaPain.Cli.Studies;

/// <summary>An edit and what it does, to be shown.</summary>
internal sealed class StudyDifference(StudyEdit edit, (string Zone, Instant Activation, Instant Move) course)
{
    private static readonly JsonSerializerOptions Ascii = new(DomainJson.Options) { Encoder = JavaScriptEncoder.Default };

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Study = edit.Old.Id, Old = edit.Old.Version, New = edit.New.Version, edit.Changes, edit.Consequences,
            Schedule = Shifts(),
        },
        Ascii);

    public Page ToPage() => new(
        new Sheet($"{edit.Old.Id} version {edit.Old.Version} to {edit.New.Version}: changes", ["area", "where", "before", "after"]).Of(
            edit.Changes, change => [Word(change.Area), change.Place, change.Old, change.New]),
        new Sheet("Consequences", ["kind", "where", "what"]).Of(
            edit.Consequences, consequence => [Word(consequence.Kind), consequence.Place, consequence.Sentence]),
        new Sheet("Schedule of somebody in progress who would move", ["who", "occasion", "effect", "before", "closes", "after", "closes then"]).Of(
            Shifts(),
            shift =>
            [
                shift.Who, shift.Occasion, shift.Effect, Day(shift.Before?.Starts), Day(shift.Before?.Closes), Day(shift.After?.Starts), Day(shift.After?.Closes),
            ]));

    private static string Word<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());

    /// <summary>The shifts of every role and arm; those whom the same befalls stand together.</summary>
    private ImmutableArray<ShownShift> Shifts()
    {
        var people = ExemplaryPerson.Of(edit.Old).ToList();
        var shifts =
            from person in people
            from shift in ScheduleShifts.Of(edit, person.InProgress(edit.Old, course.Zone, course.Activation, course.Move), course.Move)
            group person by shift into same
            let who = same.Count() == people.Count ? "everybody" : string.Join(", ", same.Select(person => $"{person.Role} {person.Arm}".TrimEnd()))
            select ShownShift.Of(who, same.Key);
        return [.. shifts];
    }

    private string? Day(LocalDateTime? local)
    {
        if (local is not { } time)
        {
            return null;
        }

        var day0 = course.Activation.InZone(DateTimeZoneProviders.Tzdb[course.Zone]).Date;
        return $"day {Period.DaysBetween(day0, time.Date)}, {Wording.Of(time)}";
    }
}
