using System.Collections.Immutable;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Studies.Reading;

/// <summary>What came of reading a study file: the study, unless an issue is an error, and all issues in the order of the file's check.</summary>
public sealed record StudyReading(StudyDefinition? Study, ImmutableArray<StudyIssue> Issues)
{
    /// <summary>What its texts are like, whatever else is wrong with the file; none where it is no JSON.</summary>
    public ImmutableArray<TextReport> Texts { get; init; } = [];
}
