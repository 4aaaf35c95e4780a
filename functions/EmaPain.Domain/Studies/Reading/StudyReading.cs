using System.Collections.Immutable;

namespace EmaPain.Domain.Studies.Reading;

/// <summary>What came of reading a study file: the study, unless an issue is an error, and all issues in the order of the file's check.</summary>
public sealed record StudyReading(StudyDefinition? Study, ImmutableArray<StudyIssue> Issues);
