using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class StudyIdIsNotReservedTests : RuleTests<StudyIdIsNotReserved>
{
    [Theory]
    [InlineData("unknown")]
    [InlineData("unjudged")]
    [InlineData("all")]
    public void An_id_of_the_app_itself_is_refused(string id) => Refuses("/id", study => study.Set("/id", id));
}
