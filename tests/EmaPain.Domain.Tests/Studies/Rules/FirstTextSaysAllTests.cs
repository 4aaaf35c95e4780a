using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class FirstTextSaysAllTests : RuleTests<FirstTextSaysAll>
{
    private const string Place = "/texts/welcome/en";

    private const string Whole =
        "Study check-ins: 1 to 3 texts a week. Staff: {sitePhone}. Msg & data rates may apply. Reply HELP for help, STOP to end. Not watched 24/7.";

    [Fact]
    public void A_first_text_that_says_all_is_taken() => Assert.Empty(new FirstTextSaysAll().Check(With(Whole)));

    [Fact]
    public void A_study_without_a_first_text_is_warned_of() =>
        Assert.Equal("/texts/welcome", Assert.Single(new FirstTextSaysAll().Check(StudyJson.Of(MissionReconnect).ToStudy())).Pointer);

    [Theory]
    [InlineData("Study check-ins", "Hi")]
    [InlineData("1 to 3 texts a week", "some texts")]
    [InlineData("Msg & data rates may apply", "Free")]
    [InlineData("HELP for help", "for help")]
    [InlineData("STOP to end", "to end")]
    [InlineData("Not watched 24/7", "We are here")]
    public void A_first_text_that_leaves_something_out_is_refused(string said, string instead) =>
        Assert.Equal(Place, Assert.Single(new FirstTextSaysAll().Check(With(Whole.Replace(said, instead, StringComparison.Ordinal)))).Pointer);

    private static StudyDefinition With(string text)
    {
        var study = StudyJson.Of(MissionReconnect).ToStudy();
        return study with { Texts = study.Texts with { Welcome = new Dictionary<string, string> { ["en"] = text } } };
    }
}
