using System.Globalization;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Tests.Studies;

public sealed class ShippedStudyTests
{
    public static TheoryData<string, int> Studies
    {
        get
        {
            var studies = new TheoryData<string, int>();
            foreach (var file in Directory.GetFiles(StudyFiles.Folder, "*.study.json", SearchOption.AllDirectories))
            {
                studies.Add(Path.GetFileName(Path.GetDirectoryName(file)!), int.Parse(Path.GetFileName(file).Split('.')[0], CultureInfo.InvariantCulture));
            }

            return studies;
        }
    }

    [Theory]
    [MemberData(nameof(Studies))]
    public void A_shipped_study_is_read_without_an_error(string study, int version)
    {
        var reading = StudyReader.Read(StudyFiles.Read(study, version));

        Assert.DoesNotContain(reading.Issues, issue => issue.Severity == IssueSeverity.Error);
        Assert.Equal((study, version), (reading.Study?.Id.Value, reading.Study?.Version));
    }
}
