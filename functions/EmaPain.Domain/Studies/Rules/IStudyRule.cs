using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>One thing that has to be true of a study; a rule never throws on what another rule refuses.</summary>
public interface IStudyRule
{
    IEnumerable<StudyIssue> Check(StudyDefinition study);
}
