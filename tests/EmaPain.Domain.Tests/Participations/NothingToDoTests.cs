using EmaPain.Domain.Participations;
using NodaTime;

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

    public static TheoryData<StaffRecord> AlwaysTaken => [new StaffRecord.PhoneChange("+12025550199"), new StaffRecord.SessionPlanned(GroupSession.First, new LocalDate(2026, 3, 12))];

    [Theory]
    [MemberData(nameof(AlwaysTaken))]
    public void A_record_that_is_taken_of_others_is_taken_of_whoever_is_done_and_nothing_is_planned_anew(StaffRecord record)
    {
        var trial = Trial.Active("partners4pain");
        var active = trial.Person;
        Decision Of(Participation person) => trial.DecideOn(person, new Input.StaffRecorded(trial.NextId(), record, "kim"));
        Assert.Null(Of(active).Refusal);
        var done = Of(active with { CompletedAt = trial.Now });
        Assert.Null(done.Refusal);
        Assert.Equal(ParticipationStatus.Completed, done.Participation.Status);
        Assert.DoesNotContain(done.Happenings, happening => happening is Happening.OccasionsPlanned);
        Assert.DoesNotContain(done.Effects, effect => effect is Effect.SendText or Effect.RefreshOccasion);
    }
}
