using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Research;

/// <summary>Occasions as they would stand if every arm were asked the same; what an arm is asked beyond it shows in no status, instant or reason.</summary>
internal static class SharedOccasion
{
    /// <summary>The occasions that every arm has.</summary>
    public static IEnumerable<Occasion> AllOf(StudyDefinition study, Participation person) =>
        person.Occasions.Where(occasion => !Blinding.TellsTheArm(study, occasion.Id)).Select(occasion => Of(study, occasion));

    public static Occasion Of(StudyDefinition study, Occasion occasion)
    {
        if (!Blinding.AsksByArm(study, occasion.Id))
        {
            return occasion;
        }

        var steps = OccasionPlanning.PlanOf(study, occasion.Id).Steps.Where(step => step.Arms.Count == 0).ToList();
        var shared = occasion with
        {
            Asked = occasion.Asked.RemoveAll(asked => steps.TrueForAll(step => step.Instrument != asked.Instrument)),
            Answers = occasion.Answers.RemoveAll(answer => steps.TrueForAll(step => step.Instrument != study.InstrumentOf(answer.Item).Id)),
        };
        return steps.Count > 0 && steps.TrueForAll(step => Steps.Missing(study, shared, step.Instrument).IsEmpty) ? Completed(shared) : shared;
    }

    private static Occasion Completed(Occasion shared)
    {
        var answers = shared.CurrentAnswers.ToList();
        var completed = answers.Max(answer => answer.ReceivedAt);
        return shared with
        {
            Status = OccasionStatus.Completed,
            CompletedAt = completed,
            RemindedAt = shared.RemindedAt <= completed ? shared.RemindedAt : null,
            RemindedAgainAt = shared.RemindedAgainAt.RemoveAll(at => at > completed),
            Reason = answers.Exists(answer => answer.Timeliness == Timeliness.Late) ? MissingReason.Late
                : answers.Exists(answer => answer.Value is null) ? MissingReason.RefusedItem
                : null,
        };
    }
}
