namespace EmaPain.Domain.Participations.Deciding;

/// <summary>
/// Notes who meets all criteria, and who does not any more. Eligibility is judged at the allocation, or at the activation where there is none:
/// what is changed after that bars nobody, and staff look at it.
/// </summary>
internal static class Screened
{
    public static void Look(Deliberation d)
    {
        if (d.State.EnrolledAt is null || d.State.ErasedAt is not null)
        {
            return;
        }

        var criteria = Eligibility.Of(d.Study, d.State).ToList();
        if (criteria.Count == 0)
        {
            return;
        }

        var open = criteria.Where(one => one.Outcome != CriterionOutcome.Met).Select(one => one.Criterion.Id).ToList();
        if (d.State is { EligibleAt: null, ActivatedAt: null } && open.Count == 0)
        {
            d.Record(new Happening.FoundEligible(d.Now));
            Consenting.Begin(d);
        }
        else if (d.State is { EligibleAt: not null, Arm: null, ActivatedAt: null } && open.Count > 0)
        {
            d.Record(new Happening.EligibilityLost(d.Now));
        }
        else if (d.State.EligibleAt is not null && open.Count > 0)
        {
            d.RaiseTask(TaskKind.ReviewEligibility, string.Join(' ', open));
        }
    }
}
