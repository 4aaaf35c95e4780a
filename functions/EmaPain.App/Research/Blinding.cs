using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Research;

/// <summary>What would tell a blinded reader the arm by being there.</summary>
internal static class Blinding
{
    /// <summary>Whether only some arms are asked this instrument at this occasion.</summary>
    public static bool TellsTheArm(StudyDefinition study, OccasionId occasion, InstrumentId instrument)
    {
        var plan = OccasionPlanning.PlanOf(study, occasion);
        return plan.Arms.Count > 0 || plan.Steps.Any(step => step.Instrument == instrument && step.Arms.Count > 0);
    }
}
