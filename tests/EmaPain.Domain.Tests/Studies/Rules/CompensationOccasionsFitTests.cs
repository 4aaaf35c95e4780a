using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class CompensationOccasionsFitTests : RuleTests<CompensationOccasionsFit>
{
    [Fact]
    public void An_occasion_that_is_listed_twice_is_refused() =>
        Refuses("/compensation/rules/0/occasions/1", study => study.Set("/compensation/rules/0/occasions/1", "week-1"));

    [Fact]
    public void Answers_of_an_assessment_cannot_be_paid() =>
        Refuses("/compensation/rules/0/occasions/0", study => study.Set("/compensation/rules/0/occasions/0", "assessment-baseline"));

    [Fact]
    public void An_assessment_by_texts_cannot_be_paid() =>
        Refuses("/compensation/rules/1/occasions/0", study => study.Set("/compensation/rules/1/occasions/0", "baseline"));

    [Fact]
    public void An_instrument_that_is_not_asked_cannot_be_paid() =>
        Refuses("/compensation/rules/0/occasions/0", study => study.Set("/compensation/rules/0/instrument", "PRACTICE").Set("/compensation/rules/0/occasions/0", "week-16"));

    [Fact]
    public void More_items_than_there_are_is_refused() =>
        Refuses("/compensation/rules/0/minimumItems", study => study.Set("/compensation/rules/0/minimumItems", 4));
}
