using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class NoRevealingWordsTests : RuleTests<NoRevealingWords>
{
    [Fact]
    public void A_disease_in_a_question_is_a_warning() =>
        Warns("/instruments/0/prompt/en", study => study.Set("/instruments/0/prompt/en", "How is your PTSD, 1 to 5?"));

    [Fact]
    public void An_arm_in_a_text_is_a_warning() =>
        Warns("/texts/nothingOpen/en", study => study.Set("/texts/nothingOpen/en", "Thanks from mission reconnect."));

    [Fact]
    public void An_arms_id_in_words_is_a_warning() =>
        Warns("/texts/nothingOpen/en", study => study.Set("/arms/1/title", "Later").Set("/texts/nothingOpen/en", "You are on the wait list."));

    [Theory]
    [InlineData("Your therapist will call.")]
    [InlineData("Thanks for your symptoms.")]
    [InlineData("The medical center says hello.")]
    [InlineData("Questions on your disorder follow.")]
    [InlineData("El centro médico le saluda.")]
    [InlineData("Su tratamiento sigue.")]
    public void What_is_treated_and_where_is_a_warning(string text) =>
        Warns("/texts/nothingOpen/en", study => study.Set("/texts/nothingOpen/en", text));

    [Fact]
    public void A_clinic_in_Spanish_is_a_warning() =>
        Warns("/texts/nothingOpen/es", study => study.Set("/texts/nothingOpen/es", "Llame a la clínica."), WeeklyPstPeg);

    [Theory]
    [InlineData("Call Dr. Miller.")]
    [InlineData("Dear John, thanks.")]
    [InlineData("Gracias, Sra. Lopez.")]
    [InlineData("Hello Maria, no question is open.")]
    [InlineData("Good morning Maria! No question is open.")]
    [InlineData("Thanks, Maria. No question is open.")]
    [InlineData("Hola Jose, gracias.")]
    public void A_persons_name_is_a_warning(string text) =>
        Warns("/texts/nothingOpen/en", study => study.Set("/texts/nothingOpen/en", text));

    [Theory]
    [InlineData("Call doctor Garcia.")]
    [InlineData("Dr. Lee will call.")]
    [InlineData("Your coach Maria will call.")]
    [InlineData("This is Ann Smith.")]
    [InlineData("Did you take your gabapentin?")]
    [InlineData("How many oxycodone today?")]
    [InlineData("Thanks from the pain center.")]
    [InlineData("Thanks from your pain clinic team.")]
    [InlineData("For people with diabetes.")]
    [InlineData("For your chronic pain.")]
    [InlineData("Para su migraña.")]
    [InlineData("You are on the waitlist.")]
    [InlineData("Your massage course goes on.")]
    [InlineData("Siga con su meditación.")]
    [InlineData("You were randomized today.")]
    public void People_drugs_places_and_diseases_are_a_warning(string text) =>
        Warns("/texts/nothingOpen/en", study => study.Set("/texts/nothingOpen/en", text));

    [Theory]
    [InlineData("/arms/0/title", "Group mindfulness", "Mindfulness goes on.")]
    [InlineData("/arms/0/id", "paintrainer", "painTRAINER goes on.")]
    [InlineData("/sites/0/id", "bay-pines", "Bay pines thanks you.")]
    [InlineData("/title", "Reconnecting pairs", "Thanks from Reconnecting.")]
    public void A_telling_word_of_an_arm_a_site_or_the_study_is_a_warning(string place, string name, string text) =>
        Warns("/texts/nothingOpen/en", study => study.Set(place, name).Set("/texts/nothingOpen/en", text));

    [Fact]
    public void A_word_that_only_contains_one_is_fine() =>
        Accepts(study => study.Set("/texts/nothingOpen/en", "Your value is kept; no question is open."));

    [Theory]
    [InlineData("Hello. Please wait for the next question.")]
    [InlineData("Hi there, Please wait.")]
    [InlineData("Thanks. Your answer is kept.")]
    [InlineData("Thanks, Your answer is kept.")]
    public void A_greeting_without_a_name_is_fine(string text) =>
        Accepts(study => study.Set("/texts/nothingOpen/en", text));

    [Fact]
    public void A_crisis_text_may_name_veterans() =>
        Accepts(study => study.Set("/roles/0/crisis/en", "Veterans: 988, then press 1."));

    [Fact]
    public void The_Spanish_verb_is_not_taken_for_the_agency() =>
        Accepts(study => study.Set("/texts/nothingOpen/es", "Va a recibir textos otra vez."), WeeklyPstPeg);

    [Fact]
    public void The_agency_is_a_warning() =>
        Warns("/texts/nothingOpen/en", study => study.Set("/texts/nothingOpen/en", "Call your VA team."));
}
