using EmaPain.Domain.Screening;

namespace EmaPain.Domain.Tests.Screening;

public sealed class CrisisScreenTests
{
    [Theory]
    [InlineData("I want to kill myself")]
    [InlineData("i wanna die")]
    [InlineData("I want it to end")]
    [InlineData("5 4 3 and I want to end my life")]
    [InlineData("im suicidal")]
    [InlineData("thinking about sucide")]
    [InlineData("I can't go on")]
    [InlineData("k i l l myself")]
    [InlineData("better off dead")]
    [InlineData("i don't want to live anymore")]
    [InlineData("took all my pills")]
    [InlineData("help me")]
    [InlineData("I'm going to hurt my wife")]
    [InlineData("he hits me")]
    [InlineData("quiero morir")]
    [InlineData("me quiero matar, no puedo más")]
    [InlineData("goodbye everyone")]
    [InlineData("I have a loaded gun")]
    [InlineData("STOP. I want to die")]
    [InlineData("KILLLL MYSELF")]
    [InlineData("no reason to live")]
    [InlineData("Im so tired of living")]
    [InlineData("no one would miss me if I was gone")]
    [InlineData("me voy a matar")]
    [InlineData("kill me now please I mean it")]
    [InlineData("swallowed 40 tylenol")]
    [InlineData("I'm not safe")]
    [InlineData("quiero desaparecer")]
    [InlineData("want 2 die")]
    public void A_cry_for_help_is_urgent(string text) => Assert.Equal(CrisisLevel.Urgent, CrisisScreen.Screen(text)?.Level);

    [Theory]
    [InlineData("the movie was about suicide")]
    [InlineData("I'd kill for a coffee")]
    [InlineData("no thoughts of hurting myself")]
    [InlineData("my back is killing me")]
    [InlineData("5 4 3")]
    [InlineData("I am not suicidal")]
    [InlineData("my phone died")]
    [InlineData("I want to stop the study")]
    [InlineData("I want to end the study")]
    [InlineData("I want to end my participation")]
    [InlineData("quiero terminar el estudio")]
    public void What_is_no_cry_for_help_pages_nobody_at_night(string text) => Assert.NotEqual(CrisisLevel.Urgent, CrisisScreen.Screen(text)?.Level);

    [Theory]
    [InlineData("5 4 3")]
    [InlineData("my back is killing me today, 8")]
    [InlineData("thanks, see you next week")]
    [InlineData("stop")]
    public void Ordinary_texts_find_nothing(string text) => Assert.Null(CrisisScreen.Screen(text));

    [Theory]
    [InlineData("I can't take this anymore")]
    [InlineData("I feel hopeless")]
    [InlineData("no thoughts of hurting myself")]
    public void Doubt_is_looked_at_by_a_person(string text) => Assert.NotNull(CrisisScreen.Screen(text));
}
