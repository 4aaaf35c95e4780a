using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;
using NodaTime;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>What staff record before anything is planned: criteria, and the days of the group's sessions, of which the first is moved once.</summary>
internal sealed class Sessions(PublishedStudy study, DateTimeOffset start)
{
    private const int DaysToTheFirst = 14;
    private const int Weeks = 8;

    /// <summary>Until then the screening is answered, wherever the person lives.</summary>
    private const int HoursToTheCriteria = 5;

    /// <summary>Some groups take two weeks more.</summary>
    private const int LongerWeeks = 10;

    public IEnumerable<StaffNote> Of(PersonTruth person, int number) => Criteria(person).Concat(person.ActivatedAt is { } activation ? Days(person, number, activation) : []);

    private IEnumerable<StaffNote> Criteria(PersonTruth person) =>
        from criterion in study.Eligibility.Criteria
        where criterion.IsByStaff && person.IsAmong(criterion.Roles, arms: [])
        select new StaffNote(CriteriaAt(person), StaffEvent.CriterionMet, criterion.Id);

    private DateTimeOffset CriteriaAt(PersonTruth person) =>
        study.Occasions.Any(plan => plan.Anchor == "eligibility") ? person.EnrolledAt.AddHours(HoursToTheCriteria) : person.EnrolledAt.AddMinutes(20);

    private IEnumerable<StaffNote> Days(PersonTruth person, int number, DateTimeOffset activation)
    {
        var first = LocalDate.FromDateTime(start.UtcDateTime).PlusDays(DaysToTheFirst);
        if (Has(person, "firstSession"))
        {
            yield return new StaffNote(activation.AddMinutes(10), StaffEvent.FirstSessionSet) { Day = first.PlusDays(-2) };
            yield return new StaffNote(activation.AddMinutes(20), StaffEvent.FirstSessionSet) { Day = first };
        }

        if (Has(person, "lastSession"))
        {
            yield return new StaffNote(activation.AddMinutes(30), StaffEvent.LastSessionSet) { Day = first.PlusWeeks(number % 2 == 0 ? LongerWeeks : Weeks) };
        }
    }

    private bool Has(PersonTruth person, string session) =>
        study.Occasions.Any(plan => person.IsAmong(plan.Roles, plan.Arms) && (plan.Anchor == session || plan.NotBefore == session));
}
