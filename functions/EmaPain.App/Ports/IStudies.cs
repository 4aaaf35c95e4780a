using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Ports;

/// <summary>The published study files.</summary>
public interface IStudies
{
    /// <summary>Every published version, oldest first.</summary>
    IReadOnlyList<StudyDefinition> All { get; }

    /// <summary>A published version; nothing where there is none.</summary>
    StudyDefinition? Find(StudyId study, int version);

    /// <summary>The newest version of a study; nothing where there is none.</summary>
    StudyDefinition? Newest(StudyId study);
}
