using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Surveys;

/// <summary>What a survey's system reported, as it lies in the inbox: fields and their values.</summary>
/// <param name="System">Which system.</param>
/// <param name="Fields">What it said.</param>
/// <param name="ReceivedAt">When the webhook took it, as of which it is judged; entries from before it was kept lack it.</param>
public sealed record SurveyReport(SurveySystem System, ImmutableSortedDictionary<string, string> Fields, Instant? ReceivedAt = null)
{
    private const string RedcapRecord = "record";
    private const string RedcapProject = "project_id";
    private const string QualtricsId = "id";
    private const string QualtricsSurvey = "survey";
    private const string QualtricsStatus = "status";

    /// <summary>Code of REDCap for a form that is complete.</summary>
    private const string RedcapComplete = "2";
    private const string QualtricsComplete = "complete";

    /// <summary>The invitation that it answers, by its opaque id; none where the report names none.</summary>
    public SurveyId? Survey => Of(System == SurveySystem.Redcap ? RedcapRecord : QualtricsId) is { Length: > 0 } id ? new SurveyId(id) : null;

    /// <summary>Whether the report is about this survey and not another one of the same system.</summary>
    public bool IsAbout(LinkedSurvey survey) =>
        System == survey.System && Of(System == SurveySystem.Redcap ? RedcapProject : QualtricsSurvey) == survey.Project;

    public bool SaysComplete(LinkedSurvey survey) =>
        System == SurveySystem.Redcap ? Of(CompletionOf(survey)) == RedcapComplete : Of(QualtricsStatus) == QualtricsComplete;

    /// <summary>Whether the field of the suicide item's flag holds its value.</summary>
    public bool SaysFlagged(LinkedSurvey survey) => survey.Flag is { } flag && Of(flag.Field) == flag.Value;

    /// <summary>The report without what none of these surveys needs, such as the name of a user or an answer.</summary>
    public SurveyReport For(IEnumerable<LinkedSurvey> surveys)
    {
        HashSet<string> needed =
        [
            RedcapRecord, RedcapProject, QualtricsId, QualtricsSurvey, QualtricsStatus,
            .. surveys.SelectMany(survey => new[] { CompletionOf(survey), survey.Flag?.Field ?? QualtricsId }),
        ];
        return this with { Fields = Fields.RemoveRange(Fields.Keys.Where(field => !needed.Contains(field))) };
    }

    private static string CompletionOf(LinkedSurvey survey) => $"{survey.Instrument}_complete";

    private string? Of(string field) => Fields.Where(entry => entry.Key == field).Select(entry => entry.Value).FirstOrDefault();
}
