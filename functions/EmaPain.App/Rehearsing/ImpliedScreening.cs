using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Rehearsing;

/// <summary>The answers on the phone by which a rehearsed person just meets what the study decides by answers.</summary>
internal static class ImpliedScreening
{
    public static IEnumerable<StaffRecord.AnswersTaken> Of(StudyDefinition study, RoleId role) =>
        from criterion in study.Eligibility.Criteria
        where criterion.By != EligibilityBasis.Staff && (criterion.Roles.Count == 0 || criterion.Roles.Contains(role))
        group criterion by criterion.Occasion!.Value into screening
        select new StaffRecord.AnswersTaken(
            screening.Key,
            [
                .. from criterion in screening
                   from item in criterion.Items
                   group Needed(criterion) by item into needed
                   select new SpokenAnswer(needed.Key, needed.Max()),
            ]);

    private static int Needed(EligibilityCriterion criterion) =>
        (int)decimal.Ceiling(criterion.AtLeast!.Value / (criterion.By == EligibilityBasis.Sum ? criterion.Items.Count : 1));
}
