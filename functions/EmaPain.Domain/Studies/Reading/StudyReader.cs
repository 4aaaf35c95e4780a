using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EmaPain.Domain.Json;
using EmaPain.Domain.Studies.Rules;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Studies.Reading;

/// <summary>Reads a study file, JSON with comments, and reports everything that is wrong with it at once.</summary>
public static class StudyReader
{
    private static readonly JsonDocumentOptions Commented = new()
    {
        CommentHandling = DomainJson.Options.ReadCommentHandling,
        AllowTrailingCommas = DomainJson.Options.AllowTrailingCommas,
    };

    // Unknown properties are issues already; the rules are to be judged all the same.
    private static readonly JsonSerializerOptions Tolerant = new(DomainJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>Reads a version that is still to be published: what was not known when the first ones were is asked of it as well.</summary>
    public static StudyReading ReadNew(string json)
    {
        var reading = Read(json);
        List<StudyIssue> newer = reading.Study is { } study ? [.. SpanishLineIsNamed.Check(study), .. PayIsTold.Check(study)] : [];
        return reading with { Study = newer.Count > 0 ? null : reading.Study, Issues = [.. reading.Issues, .. newer] };
    }

    public static StudyReading Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF')), Commented);
            return Read(document);
        }
        catch (JsonException fault)
        {
            var sentence = $"This is no JSON at line {fault.LineNumber + 1}, column {fault.BytePositionInLine + 1}; "
                + $"look there for a missing comma, quote or bracket. ({Reason(fault)})";
            return new StudyReading(null, [StudyIssue.Error(JsonPointer.Root, sentence)]);
        }
    }

    private static StudyReading Read(JsonDocument document)
    {
        var structure = StructureCheck.Of<StudyDefinition>(document.RootElement);
        if (!structure.CanFill)
        {
            var rest = StudyIssue.Warning(JsonPointer.Root, "The rules of a study were not checked yet; correct the values above and check again.");
            return new StudyReading(null, [.. structure.Issues, rest]) { Texts = [.. TextReport.Of(document.RootElement)] };
        }

        var study = document.Deserialize<StudyDefinition>(Tolerant)!;
        List<StudyIssue> issues = [.. structure.Issues, .. StudyRules.All.SelectMany(rule => rule.Check(study))];
        return new StudyReading(issues.Exists(issue => issue.Severity == IssueSeverity.Error) ? null : study, [.. issues]) { Texts = [.. TextReport.Of(study)] };
    }

    /// <summary>The reader's own words, without the place that stands in front already.</summary>
    private static string Reason(JsonException fault) => fault.Message.Split(" LineNumber:")[0].Trim();
}
