using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class FillingsAreKnownTests : RuleTests<FillingsAreKnown>
{
    [Fact]
    public void A_misspelt_filling_is_refused() =>
        Refuses("/texts/nothingOpen/en", study => study.Set("/texts/nothingOpen/en", "Call {sitephone}."));

    [Fact]
    public void Thanks_without_the_balance_are_refused() =>
        Refuses("/texts/thanks/en", study => study.Set("/texts/thanks/en", "Thank you for {amount}."));

    [Fact]
    public void A_question_is_not_filled_in() =>
        Refuses("/instruments/0/prompt/en", study => study.Set("/instruments/0/prompt/en", "Your balance is {balance}. Pain?"));

    [Fact]
    public void A_lost_brace_is_refused() =>
        Refuses("/texts/reminder/en", study => study.Set("/texts/reminder/en", "Reminder}"));
}
