using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>Which linked surveys a person answers at the site's own system; of the others staff record what came of them.</summary>
internal static class Surveys
{
    private const int ByStaffInterval = 4;
    private const int FlaggedInterval = 7;
    private const int Flagged = 4;

    /// <summary>Never a minute at which people text or staff record, and hours after the question of the same day, so that the invitation is out.</summary>
    private static readonly int[] Minutes = [337, 397, 517];

    /// <param name="character">Whoever comes late to visits is seen by staff.</param>
    /// <param name="weeks">The person's occasions.</param>
    /// <param name="number">The person's number; one in seven is flagged once.</param>
    /// <param name="draws">Of this person.</param>
    public static IReadOnlyList<SurveyVisit> Of(Character character, Weeks weeks, int number, Draws draws) => character == Character.LateToVisits
        ? []
        :
        [
            .. from due in weeks.All
               where due.Plan.Survey is not null && !draws.OneIn(ByStaffInterval)
               let isFlagged = number % FlaggedInterval == Flagged && due.Id.EndsWith("-8", StringComparison.Ordinal)
               select new SurveyVisit(due.Id, TimeSpan.FromMinutes(draws.Of(Minutes)), isFlagged),
        ];
}
