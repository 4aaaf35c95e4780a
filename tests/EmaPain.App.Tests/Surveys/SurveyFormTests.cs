using EmaPain.App.Surveys;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Surveys;

public sealed class SurveyFormTests
{
    private static readonly LinkedSurvey Qualtrics = new()
    {
        System = SurveySystem.Qualtrics, Project = "SV_1", Link = "https://q.example.edu/jfe/form/SV_1?id={survey}", Invitation = new Dictionary<string, string>(),
        Contents = ["PROMIS"], SuicideItem = SuicideItem.Asked, Flag = new SurveyFlag { Field = "safety", Value = "1" },
    };

    [Theory]
    [InlineData("""{"id":"a1","survey":"SV_1","status":"complete","safety":"1"}""", true, true)]
    [InlineData("""{"id":"a1","survey":"SV_1","status":"complete","safety":1}""", true, true)]
    [InlineData("""{"id":"a1","survey":"SV_1","status":"partial","safety":""}""", false, false)]
    public void A_workflow_says_what_came_of_its_survey(string body, bool isComplete, bool isFlagged)
    {
        var report = SurveyForm.OfQualtrics(body)!;

        Assert.Equal(("a1", true, isComplete, isFlagged), (report.Survey?.Value, report.IsAbout(Qualtrics), report.SaysComplete(Qualtrics), report.SaysFlagged(Qualtrics)));
        Assert.False(report.IsAbout(Qualtrics with { Project = "SV_2" }));
        Assert.False(report.IsAbout(Qualtrics with { System = SurveySystem.Redcap }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void What_is_no_report_is_none(string body) => Assert.Null(SurveyForm.OfQualtrics(body));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void A_form_without_fields_is_none(string body) => Assert.Null(SurveyForm.OfRedcap(body.Trim()));

    [Fact]
    public void Only_the_fields_that_a_study_names_are_kept()
    {
        var kept = SurveyForm.OfQualtrics("""{"id":"a1","survey":"SV_1","status":"complete","safety":"1","name":"Ann","Q7":"text"}""")!.For([Qualtrics]);

        Assert.Equal(["id", "safety", "status", "survey"], kept.Fields.Keys);
    }
}
