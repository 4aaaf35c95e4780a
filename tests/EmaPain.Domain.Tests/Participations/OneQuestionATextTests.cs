using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Where each item is asked in a text of its own, a number is for the question that is out.</summary>
public sealed class OneQuestionATextTests
{
    private const string Baseline = "baseline";

    private static readonly string[] Items =
        ["worst", "least", "average", "now", "activity", "mood", "walking", "work", "relations", "sleep", "enjoyment"];

    [Theory]
    [InlineData("7 8")]
    [InlineData("5 4 3 2")]
    [InlineData("least 8")]
    [InlineData("sleep 3, mood 2")]
    public void More_numbers_than_questions_that_went_out_are_asked_again(string text)
    {
        var asked = Asked();
        var decision = asked.Says(text);

        Assert.Empty(asked.Occasion(Baseline).CurrentAnswers);
        Assert.Contains("(1 of 11)", Assert.Single(decision.Effects.OfType<Effect.SendText>(), sent => sent.Purpose == Purpose.Reask).Text, StringComparison.Ordinal);
    }

    /// <summary>Nothing is guessed: whoever knows the questionnaire and sends a number for each item means all of them.</summary>
    [Fact]
    public void As_many_numbers_as_the_questionnaire_has_items_answer_all_of_them()
    {
        var asked = Asked();
        asked.Says("1 2 3 4 5 6 7 8 9 10 0");

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0], Items.Select(item => asked.Value(Baseline, $"BPI.{item}")));
    }

    [Fact]
    public void Eleven_texts_answer_eleven_questions()
    {
        var asked = Asked();
        foreach (var (place, _) in Items.Index())
        {
            Later(asked).Says($"{place % 10}");
        }

        Assert.Equal(Items.Select((_, place) => (int?)(place % 10)), Items.Select(item => asked.Value(Baseline, $"BPI.{item}")));
        Assert.Equal(OccasionStatus.Completed, asked.Occasion(Baseline).Status);
    }

    [Fact]
    public void All_5_at_the_eighth_question_answers_no_later_one()
    {
        var asked = Asked();
        foreach (var _ in Items.Take(7))
        {
            Later(asked).Says("1");
        }

        Later(asked).Says("all 5");
        Assert.All(Items.Skip(8), item => Assert.Null(asked.Value(Baseline, $"BPI.{item}")));
    }

    [Fact]
    public void A_text_from_before_the_second_question_went_out_never_answers_it()
    {
        var asked = Asked();
        Later(asked).Says("7", ago: Duration.FromSeconds(6));
        asked.Now += Duration.FromSeconds(5);
        asked.Says("7", ago: Duration.FromSeconds(8));

        Assert.Equal((7, null), (asked.Value(Baseline, "BPI.worst"), asked.Value(Baseline, "BPI.least")));
        Later(asked).Says("2");
        Assert.Equal((7, 2), (asked.Value(Baseline, "BPI.worst"), asked.Value(Baseline, "BPI.least")));
    }

    [Fact]
    public void Nor_if_it_arrived_first_and_the_one_before_it_later()
    {
        var asked = Asked();
        Later(asked).Says("8", ago: Duration.FromSeconds(2));
        asked.Says("7", ago: Duration.FromSeconds(30));

        Assert.Equal((7, null), (asked.Value(Baseline, "BPI.worst"), asked.Value(Baseline, "BPI.least")));
    }

    [Fact]
    public void An_item_whose_question_went_out_may_be_named_and_corrected()
    {
        var asked = Asked();
        Later(asked).Says("7");
        Later(asked).Says("least 3");
        Later(asked).Says("CHANGE WORST 9");

        Assert.Equal((9, 3), (asked.Value(Baseline, "BPI.worst"), asked.Value(Baseline, "BPI.least")));
    }

    [Fact]
    public void Lamp_asks_one_by_one_as_well()
    {
        var asked = new Trial(Trial.NewestOf("lamp"));
        Assert.All(asked.Study.Instruments.Where(instrument => instrument.Id.Value == "BPI"), instrument => Assert.True(instrument.AsksOneByOne));
        Assert.All(Trial.NewestOf("weekly-pst-peg").Instruments, instrument => Assert.False(instrument.AsksOneByOne));
    }

    [Fact]
    public void A_state_from_before_questions_were_kept_goes_on_with_the_first_missing_one()
    {
        var asked = Asked();
        Later(asked).Says("7");
        asked.Person = asked.Person with { Occasions = [.. asked.Person.Occasions.Select(occasion => occasion with { Questions = [] })] };
        Later(asked).Says("2");

        Assert.Equal((7, 2), (asked.Value(Baseline, "BPI.worst"), asked.Value(Baseline, "BPI.least")));
    }

    [Theory]
    [InlineData("resolve")]
    [InlineData("weekly-pst-peg")]
    public void Each_question_is_asked_again_once(string study)
    {
        var asked = study == "resolve" ? Asked() : Weekly();
        Assert.Equal(1, Reasks(Later(asked).Says("what?")));
        Assert.Equal(0, Reasks(Later(asked).Says("what??")));
        Later(asked).Says("7");
        Assert.Equal(1, Reasks(Later(asked).Says("what?")));
        Assert.Equal(0, Reasks(Later(asked).Says("what??")));
    }

    private static int Reasks(Decision decision) => decision.Effects.OfType<Effect.SendText>().Count(sent => sent.Purpose == Purpose.Reask);

    private static Trial Later(Trial trial)
    {
        trial.Now += Duration.FromMinutes(1);
        return trial;
    }

    private static Trial Weekly()
    {
        var asked = Trial.Active("weekly-pst-peg");
        asked.Tried(asked.At(3, 9, 10).Tick(), SendOutcome.Accepted);
        return asked;
    }

    /// <summary>Somebody in RESOLVE whose baseline just went out.</summary>
    private static Trial Asked()
    {
        var asked = new Trial(Trial.NewestOf("resolve"));
        asked.Screen();
        asked.Record(new StaffRecord.Activation());
        asked.Now = Instant.Max(asked.Now, asked.Occasion(Baseline).Planned);
        asked.Tried(asked.Tick(), SendOutcome.Accepted);
        return asked;
    }
}
