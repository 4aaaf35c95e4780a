using EmaPain.Domain.Participations;

namespace EmaPain.Domain.Tests.Participations;

public sealed class NothingToDoTests
{
    /// <summary>Where arms last differently long, that would tell somebody blinded the arm.</summary>
    [Fact]
    public void A_record_that_changes_nothing_does_not_say_whether_the_person_is_done()
    {
        var trial = Trial.Active("weekly-pst-peg");
        var active = trial.Person;
        string Sentence(Participation person) =>
            trial.DecideOn(person, new Input.StaffRecorded(trial.NextId(), new StaffRecord.HoldCleared(), "kim")).Refusal!.Sentence;
        Assert.Equal(Sentence(active), Sentence(active with { CompletedAt = trial.Now }));
    }
}
