using System.Text.Json;
using EmaPain.Domain.Json;

namespace EmaPain.Domain.Studies.Reading;

/// <summary>Reads a study file, JSON with comments, and reports everything that is wrong with it at once.</summary>
public static class StudyReader
{
    public static StudyReading Read(string json)
    {
        try
        {
            return new StudyReading(DomainJson.Read<StudyDefinition>(json), []);
        }
        catch (JsonException fault)
        {
            return new StudyReading(null, [StudyIssue.Error(string.Empty, fault.Message)]);
        }
    }
}
