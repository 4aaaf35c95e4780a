using EmaPain.Domain.Participations;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Words that end all texts, on numbers whose carrier handles some of them and on those whose carrier handles none.</summary>
public sealed class OptOutTests
{
    /// <summary>The union of facts/domain.md section 6, the Spanish words, and wishes in words of one's own.</summary>
    public static TheoryData<string> Words =>
    [
        "STOP", "stop", " Stop. ", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "OPT OUT", "OPT-OUT", "REMOVE",
        "ARRET", "TD", "ALTO", "PARAR", "BAJA", "CANCELAR", "please stop texting me", "no more texts", "5 4 3 STOP", "Stop please!",
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Each_word_ends_all_texts_and_raises_a_task(string word)
    {
        var trial = Trial.Active("weekly-pst-peg");
        var asked = trial.At(3, 9, 10).Tick();
        trial.Tried(asked, SendOutcome.Accepted);
        var decision = trial.At(3, 9, 10, 5).Says(word);

        Assert.Equal(ParticipationStatus.OptedOut, trial.Person.Status);
        Assert.Equal(TaskKind.CallAfterOptOut, Assert.Single(decision.Effects.OfType<Effect.RaiseTask>()).Kind);
        Assert.Empty(trial.At(3, 10, 10).Tick().Effects.OfType<Effect.SendText>());
    }

    [Theory]
    [InlineData("STOP", "weekly-pst-peg", null, 0)]
    [InlineData("stop", "weekly-pst-peg", null, 0)]
    [InlineData("QUIT", "weekly-pst-peg", null, 1)]
    [InlineData("END", "weekly-pst-peg", null, 1)]
    [InlineData("please stop texting me", "weekly-pst-peg", null, 1)]
    [InlineData("STOP", "mission-reconnect", "south", 1)]
    [InlineData("QUIT", "mission-reconnect", "south", 1)]
    public void The_carrier_of_a_toll_free_number_confirms_STOP_and_we_confirm_the_rest_once(string word, string study, string? site, int confirmations)
    {
        var trial = Trial.Active(study, site: site);
        var decision = trial.At(3, 9, 9, 30).Says(word);

        Assert.Equal(confirmations, decision.Effects.OfType<Effect.SendText>().Count());
        Assert.Empty(trial.Says(word).Effects.OfType<Effect.SendText>());
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("5 4 3")]
    [InlineData("I can't stop now")]
    [InlineData("ok")]
    [InlineData("HELP")]
    public void A_stray_text_never_subscribes_again(string text)
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 10, 5).Says("STOP");
        trial.At(3, 9, 10, 9).Says(text);

        Assert.Equal(ParticipationStatus.OptedOut, trial.Person.Status);
    }

    [Theory]
    [InlineData("weekly-pst-peg", null)]
    [InlineData("mission-reconnect", "south")]
    public void START_after_a_wish_to_stop_that_left_doubt_goes_on_and_is_confirmed(string study, string? site)
    {
        var trial = Trial.Active(study, site: site);
        trial.At(3, 9, 9).Says("I want to stop the study");
        Assert.Equal(ParticipationStatus.Paused, trial.Person.Status);
        var decision = trial.At(3, 9, 9, 5).Says("START");

        Assert.Equal((ParticipationStatus.Active, null), (trial.Person.Status, trial.Person.PausedUntil));
        Assert.Equal(Purpose.Confirmation, Assert.Single(decision.Effects.OfType<Effect.SendText>()).Purpose);
        Assert.Contains(trial.At(3, 9, 10).Tick().Effects.OfType<Effect.SendText>(), text => text.Purpose == Purpose.Prompt);
    }

    [Theory]
    [InlineData("weekly-pst-peg", null)]
    [InlineData("mission-reconnect", "south")]
    public void START_does_not_end_a_pause_of_staff_but_they_learn_of_it_and_the_person_hears_whom_to_call(string study, string? site)
    {
        var trial = Trial.Active(study, site: site);
        trial.At(3, 9, 9).Record(new StaffRecord.Pause());
        var decision = trial.At(3, 9, 9, 5).Says("START");

        Assert.Equal(ParticipationStatus.Paused, trial.Person.Status);
        Assert.Equal(TaskKind.AskWhetherToStop, Assert.Single(decision.Effects.OfType<Effect.RaiseTask>()).Kind);
        Assert.Equal(Purpose.Help, Assert.Single(decision.Effects.OfType<Effect.SendText>()).Purpose);
    }

    [Fact]
    public void A_START_from_before_the_wish_to_stop_does_not_end_the_pause()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.At(3, 9, 9).Says("I want to stop the study");
        trial.At(3, 9, 9, 5).Says("START", ago: NodaTime.Duration.FromMinutes(10));

        Assert.Equal(ParticipationStatus.Paused, trial.Person.Status);
    }
}
