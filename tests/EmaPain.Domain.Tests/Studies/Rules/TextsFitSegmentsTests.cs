using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class TextsFitSegmentsTests : RuleTests<TextsFitSegments>
{
    [Fact]
    public void A_text_of_too_many_segments_is_refused() =>
        Refuses("/texts/wrongNumber/en", study => study.Set("/texts/wrongNumber/en", new string('a', 307)));

    [Fact]
    public void A_text_that_just_fits_is_accepted() =>
        Accepts(study => study.Set("/texts/wrongNumber/en", new string('a', 306)));

    [Fact]
    public void One_letter_outside_GSM_7_can_be_too_much() =>
        Refuses("/texts/wrongNumber/en", study => study.Set("/texts/wrongNumber/en", new string('a', 140) + "í"));

    [Fact]
    public void The_open_question_counts_where_it_is_filled_in() =>
        Refuses("/texts/askAgain/en", study => study.Set("/texts/askAgain/en", new string('a', 250) + "{question}"));

    [Fact]
    public void A_reminder_is_counted_with_its_question() =>
        Refuses("/texts/reminder/en", study => study.Set("/texts/reminder/en", new string('a', 250)));
}
