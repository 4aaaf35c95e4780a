using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Comparing.Rules;

/// <summary>An occasion is known by its id in every row of data; under another id it is another occasion.</summary>
public sealed class OccasionsKeepTheirIds : IConsequenceRule
{
    public IEnumerable<Consequence> Of(StudyEdit edit)
    {
        var known = edit.Old.Occasions.SelectMany(OccasionPlanning.IdsOf).ToHashSet();
        return from plan in edit.New.Occasions
               where edit.Old.Occasions.All(old => old.Id != plan.Id) && !OccasionPlanning.IdsOf(plan).Any(known.Contains)
               from old in edit.Old.Occasions
               where edit.New.Occasions.All(next => next.Id != old.Id) && StudyEdit.AreSame(old with { Id = plan.Id }, plan)
               select new Consequence(
                   ConsequenceKind.Warning, JsonPointer.To("occasions", plan.Id, "id"),
                   $"'{plan.Id}' is '{old.Id}' under another id: to data, pay and alerts it is another occasion. Keep the id.");
    }
}
