using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class BonusesCanBeReachedTests : RuleTests<BonusesCanBeReached>
{
    [Fact]
    public void A_streak_longer_than_its_occasions_is_refused() => Refuses(
        "/compensation/rules/3/inARow",
        study => study.Append("/compensation/rules", """{ "id": "row", "version": 1, "on": "streak", "cents": 100, "inARow": 9, "weeks": { "first": 1, "last": 8 } }"""));

    [Fact]
    public void A_bonus_for_more_occasions_than_count_is_refused() => Refuses(
        "/compensation/rules/3/minimumOccasions",
        study => study.Append(
            "/compensation/rules", """{ "id": "all", "version": 1, "on": "completion", "cents": 100, "minimumOccasions": 9, "weeks": { "first": 1, "last": 8 } }"""));

    [Fact]
    public void Bonuses_that_can_be_reached_are_accepted() => Accepts(study => study
        .Append("/compensation/rules", """{ "id": "row", "version": 1, "on": "streak", "cents": 100, "inARow": 8, "weeks": { "first": 1, "last": 8 } }""")
        .Append("/compensation/rules", """{ "id": "all", "version": 1, "on": "completion", "cents": 100, "minimumOccasions": 8, "weeks": { "first": 1, "last": 8 } }"""));
}
