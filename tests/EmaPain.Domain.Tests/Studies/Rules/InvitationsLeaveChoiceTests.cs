using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class InvitationsLeaveChoiceTests : RuleTests<InvitationsLeaveChoice>
{
    [Fact]
    public void An_invitation_that_offers_to_skip_is_accepted() => Accepts(study => study.WithSurvey());

    [Fact]
    public void An_invitation_that_leaves_no_choice_is_refused() =>
        Refuses($"{SurveyOf.At}/invitation/en", study => study.WithSurvey().Set($"{SurveyOf.At}/invitation/en", "Answer here: {link}"));
}
