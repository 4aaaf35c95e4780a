using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Tests.Studies;

public sealed class ShippedStudyTests
{
    public static TheoryData<string> Studies => [.. Directory.GetDirectories(StudyFiles.Folder).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Studies))]
    public void A_shipped_study_is_read_without_an_error(string study)
    {
        var reading = StudyReader.Read(StudyFiles.Read(study));

        Assert.DoesNotContain(reading.Issues, issue => issue.Severity == IssueSeverity.Error);
        Assert.Equal(study, reading.Study?.Id.Value);
    }
}
