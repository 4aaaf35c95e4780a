using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Compensation;

/// <summary>What staff may credit for an occasion, so that nothing is paid by rule and by hand.</summary>
internal static class OpenByHand
{
    /// <summary>
    /// Cents that the rules would give for an occasion, the interview or a bonus if it was done, before caps, less what they gave, what was paid
    /// and written off, and what staff credited; 0 and up. None: no rule is about the cause, and only the caps count.
    /// </summary>
    public static int? For(StudyDefinition study, Participation person, string cause)
    {
        var claims = Claims.Of(study, person).FindAll(claim => claim.Cause == cause);
        if (claims.Count == 0 && person.OccasionOf(new OccasionId(cause)) is null)
        {
            return null;
        }

        var claimed = claims.Sum(MostOf);
        var booked = person.Ledger.Where(entry => entry.Cause == cause && Account.IsOfEarning(entry)).Sum(entry => entry.Cents);
        var writtenOff = PaidParts.Of(study, person, person.Ledger).WrittenOff.Where(part => part.Cause == cause).Sum(part => part.Cents);
        return Math.Max(0, claimed - booked - writtenOff);
    }

    /// <summary>A week that could not be answered is credited in full; a row that is not full gives nothing.</summary>
    private static int MostOf(Claim claim) => claim.Rule.On == CompensationEvent.Streak ? claim.Cents : claim.Rule.Cents;
}
