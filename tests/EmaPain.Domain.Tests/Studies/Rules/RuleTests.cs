using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

/// <summary>What the test of a rule says: a change of a shipped study and the place of the issue that comes of it.</summary>
public abstract class RuleTests<TRule>
    where TRule : IStudyRule, new()
{
    protected const string MissionReconnect = "mission-reconnect";
    protected const string WeeklyPstPeg = "weekly-pst-peg";

    [Theory]
    [MemberData(nameof(StudyFiles.All), MemberType = typeof(StudyFiles))]
    public void Shipped_studies_keep_the_rule(string study) =>
        Assert.DoesNotContain(new TRule().Check(StudyJson.Of(study).ToStudy()), issue => issue.Severity == IssueSeverity.Error);

    private protected static void Refuses(string place, Action<StudyJson> change, string study = MissionReconnect) =>
        Assert.Equal([(place, IssueSeverity.Error)], IssuesOf(change, study));

    private protected static void Warns(string place, Action<StudyJson> change, string study = MissionReconnect) =>
        Assert.Equal([(place, IssueSeverity.Warning)], IssuesOf(change, study));

    private protected static List<string> PlacesOf(Action<StudyJson> change, string study = MissionReconnect) => [.. IssuesOf(change, study).Select(issue => issue.Place)];

    private protected static void Accepts(Action<StudyJson> change, string study = MissionReconnect) => Assert.Empty(IssuesOf(change, study));

    /// <summary>The issues that the change brings; what the rule says of the shipped study is left out.</summary>
    private static List<(string Place, IssueSeverity Severity)> IssuesOf(Action<StudyJson> change, string study)
    {
        var before = new TRule().Check(StudyJson.Of(study).ToStudy()).ToList();
        var json = StudyJson.Of(study);
        change(json);
        return [.. new TRule().Check(json.ToStudy()).Except(before).Select(issue => (issue.Pointer, issue.Severity))];
    }
}
