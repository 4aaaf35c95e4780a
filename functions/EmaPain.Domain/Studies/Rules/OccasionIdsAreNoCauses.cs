using EmaPain.Domain.Compensation;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>An occasion stands as cause in the account book, beside causes that are no occasions.</summary>
public sealed class OccasionIdsAreNoCauses : IStudyRule
{
    private static readonly string[] Reserved = [CompensationJudge.Interview, CompensationJudge.Completion, Overpayment.Rule.Value];

    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from plan in study.Occasions.Index()
        from id in OccasionPlanning.IdsOf(plan.Item)
        where Reserved.Contains(id.Value)
        select StudyIssue.Error(
            JsonPointer.To("occasions", plan.Index, "id"),
            $"The id '{id}' is what the account book calls something else (an interview, a bonus or money that is written off); choose another one.");
}
