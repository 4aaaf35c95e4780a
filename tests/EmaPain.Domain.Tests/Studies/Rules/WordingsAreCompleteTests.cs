using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class WordingsAreCompleteTests : RuleTests<WordingsAreComplete>
{
    [Fact]
    public void A_missing_translation_is_refused() =>
        Refuses("/texts/thanks/es", study => study.Remove("/texts/thanks/es"), WeeklyPstPeg);

    [Fact]
    public void An_empty_question_is_refused() =>
        Refuses("/instruments/0/items/1/question/en", study => study.Set("/instruments/0/items/1/question/en", "  "));

    [Fact]
    public void A_crisis_text_that_is_missing_in_one_language_is_refused() =>
        Refuses("/roles/0/crisis/es", study => study.Remove("/roles/0/crisis/es"), WeeklyPstPeg);

    [Fact]
    public void A_language_that_the_study_lacks_is_refused() =>
        Refuses("/scales/0/minimumAnchor/fr", study => study.Set("/scales/0/minimumAnchor/fr", "Aucun"));
}
