using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Texts of strangers, texts that could not be judged and tasks of no study have partitions of their own (functions/decisions/0006).</summary>
public sealed class StudyIdIsNotReserved : IStudyRule
{
    private static readonly string[] Reserved = ["unknown", "unjudged", "all"];

    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        Reserved.Contains(study.Id.Value)
            ? [StudyIssue.Error(JsonPointer.To("id"), $"The id '{study.Id}' is reserved for the app itself; choose another one.")]
            : [];
}
