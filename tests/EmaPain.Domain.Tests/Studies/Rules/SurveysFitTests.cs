using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class SurveysFitTests : RuleTests<SurveysFit>
{
    [Fact]
    public void A_survey_of_redcap_is_accepted() => Accepts(study => study.WithSurvey());

    [Fact]
    public void Questions_by_text_are_no_survey() => Refuses($"{SurveyOf.At}", study => study.WithSurvey().Set("/occasions/4/kind", "texts"));

    [Theory]
    [InlineData("http://redcap.example.edu/?id={survey}")]
    [InlineData("https://redcap.example.edu/")]
    [InlineData("https://redcap example/?id={survey}")]
    [InlineData("https://bit.ly/{survey}")]
    [InlineData("https://TinyURL.com/x?id={survey}")]
    public void A_link_is_safe_its_own_and_carries_the_id(string link) => Refuses($"{SurveyOf.At}/link", study => study.WithSurvey().Set($"{SurveyOf.At}/link", link));

    [Fact]
    public void Redcap_names_its_instrument_and_qualtrics_has_none()
    {
        Refuses($"{SurveyOf.At}/instrument", study => study.WithSurvey().Remove($"{SurveyOf.At}/instrument"));
        Refuses($"{SurveyOf.At}/instrument", study => study.WithSurvey().Set($"{SurveyOf.At}/system", "qualtrics"));
        Accepts(study => study.WithSurvey().Set($"{SurveyOf.At}/system", "qualtrics").Remove($"{SurveyOf.At}/instrument"));
    }

    [Fact]
    public void It_says_which_survey_it_is_and_what_it_holds()
    {
        Refuses($"{SurveyOf.At}/project", study => study.WithSurvey().Set($"{SurveyOf.At}/project", ""));
        Refuses($"{SurveyOf.At}/contents", study => study.WithSurvey().Set($"{SurveyOf.At}/contents", new JsonArray()));
    }
}
