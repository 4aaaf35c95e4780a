using System.Text.RegularExpressions;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Ids become keys of tables, which cannot hold / \ # ? or control characters; ~ parts them. So they are words of letters and digits.</summary>
public sealed partial class IdsAreSpelled : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
    [
        .. Misspelt(StudyIds.LowerCase(study), LowerCase(), "lower case letters and digits, in words joined by hyphens, 40 at most"),
        .. Misspelt(Occasions(study), LowerCase(), "lower case letters and digits, in words joined by hyphens, 40 at most; {week}, {month}, {day} and {prompt} stand for numbers"),
        .. Misspelt(StaffRoles(study), LowerCase(), "lower case letters and digits, in words joined by hyphens, 40 at most"),
        .. Misspelt(StudyIds.OfInstruments(study), Instrument(), "letters and digits, in words joined by hyphens, 20 at most"),
        .. Misspelt(StudyIds.OfItems(study), Item(), "its instrument, a dot and a name of lower case letters, digits and hyphens, such as \"PEG.enjoyment\""),
    ];

    private static IEnumerable<(string Kind, string Id, string Place)> Occasions(StudyDefinition study) =>
        study.Occasions.Select((plan, i) => ("occasion", WithNumbers(plan.Id), JsonPointer.To("occasions", i, "id")));

    private static string WithNumbers(string id) =>
        OccasionSlots.Numbers.Aggregate(id, (spelled, place) => spelled.Replace(place, "1", StringComparison.Ordinal));

    private static IEnumerable<(string Kind, string Id, string Place)> StaffRoles(StudyDefinition study) =>
        study.Alerts.Levels.SelectMany((level, i) =>
            level.Steps.Select((step, n) => ("staff role", step.Role.Value, JsonPointer.To("alerts", "levels", i, "steps", n, "role")))
                .Append(("staff role", level.Role?.Value ?? "none", JsonPointer.To("alerts", "levels", i, "role"))));

    private static IEnumerable<StudyIssue> Misspelt(IEnumerable<(string Kind, string Id, string Place)> ids, Regex spelling, string words) =>
        ids.Where(id => !spelling.IsMatch(id.Id)).Select(id => StudyIssue.Error(id.Place, $"This id of the {id.Kind} cannot be used; write {words}."));

    [GeneratedRegex(@"\A(?=.{1,40}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex LowerCase();

    [GeneratedRegex(@"\A(?=.{1,20}\z)[A-Za-z0-9]+(-[A-Za-z0-9]+)*\z")]
    private static partial Regex Instrument();

    [GeneratedRegex(@"\A(?=.{1,60}\z)[A-Za-z0-9]+(-[A-Za-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Item();
}
