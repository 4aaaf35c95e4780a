using System.Globalization;
using EmaPain.Oracle;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>Draws one participant.</summary>
internal sealed class PersonPlanner(PublishedStudy study, int seed, DateTimeOffset start, string phoneArea)
{
    private const int EnrolmentDays = 3;
    private const int IneligibleInterval = 10;
    private static readonly string[] Zones = ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"];
    private static readonly string[] Weekdays = ["monday", "wednesday", "thursday"];
    private static readonly string[] Times = ["10:00", "11:00", "12:00", "13:00"];

    /// <param name="number">1 and up.</param>
    /// <param name="drawn">The arm, where it is drawn and known.</param>
    public PersonTruth Plan(int number, string? drawn = null)
    {
        var character = IsScreened && number % IneligibleInterval == 0 ? Character.Ineligible : Cast.Of(number);
        var person = Enrol(number, character);
        person = study.Allocation is null ? person : Allocation.Allocated(study, person, number, drawn);
        person = person with { Notes = [.. person.Notes, .. new Sessions(study, start).Of(person, number)] };
        var weeks = new Weeks(TrialCalendar.Of(study, person));
        var slip = new Slip(study, weeks, person.Language);
        person = person with { Surveys = Surveys.Of(character, weeks, number, DrawsOf(person.Id, "surveys")) };
        return person with
        {
            Dialogues = [.. DialoguesOf(person, character, weeks, slip)],
            OwnTexts = OwnTexts.Of(character, weeks, slip, person.EnrolledAt),
            Notes = Notes.Of(character, weeks, person, number, study, DrawsOf(person.Id, "notes")),
        };
    }

    /// <summary>Somebody of the second role who takes part with a person, comes to visits, and is asked nothing by text.</summary>
    public PersonTruth PlanPartner(PersonTruth first, string? drawn = null)
    {
        var partner = new PersonTruth
        {
            Id = first.Partner!, Partner = first.Id, Phone = string.Create(CultureInfo.InvariantCulture, $"+1{phoneArea}558{NumberOf(first):0000}"),
            Role = study.Roles[1].Id, Site = first.Site, Arm = drawn, Language = first.Language, Zone = first.Zone, Weekday = first.Weekday, Time = first.Time,
            EnrolledAt = first.EnrolledAt, RandomisedAt = first.RandomisedAt, ActivatedAt = first.ActivatedAt,
        };
        var weeks = new Weeks(TrialCalendar.Of(study, partner));
        partner = partner with { Surveys = Surveys.Of(Character.Ordinary, weeks, number: 0, DrawsOf(partner.Id, "surveys")) };
        return partner with { Notes = Notes.OfPartner(weeks, partner, study, DrawsOf(partner.Id, "notes")) };
    }

    /// <summary>The same person once the arm is known.</summary>
    public PersonTruth InArm(PersonTruth person, string arm) =>
        person.Role == study.Roles[0].Id ? Plan(NumberOf(person), arm) : PlanPartner(Plan(NumberOf(person)), arm);

    private static int NumberOf(PersonTruth person) => int.Parse(person.Id[1..], CultureInfo.InvariantCulture);

    private bool IsAskedBefore => study.Occasions.Any(plan => plan.IsBeforeActivation);

    private bool IsScreened => study.Eligibility.Criteria.Any(criterion => !criterion.IsByStaff);

    private PersonTruth Enrol(int number, Character character)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"p{number:000}");
        var draws = DrawsOf(id, "person");
        var enrolledAt = start.AddDays((number - 1) % EnrolmentDays).AddHours(14);
        var sites = study.Sites.Where(site => site.SenderKind == Cast.SenderKindOf(character)).DefaultIfEmpty(study.Sites[(number - 1) % study.Sites.Count]);
        var activation = enrolledAt.AddHours(IsAskedBefore ? 24 : 1);
        return new PersonTruth
        {
            Id = id,
            Phone = string.Create(CultureInfo.InvariantCulture, $"+1{phoneArea}555{number:0000}"),
            Site = sites.First().Id,
            Role = study.Roles[0].Id,
            Arm = study.Arms.Count == 0 || study.DrawsArms || character == Character.Ineligible ? null : study.Arms[(number - 1) % study.Arms.Count].Id,
            Language = study.Languages[number % 3 == 0 ? study.Languages.Count - 1 : 0],
            Zone = draws.Of(Zones),
            Weekday = draws.Of(Weekdays),
            Time = draws.Of(Times),
            EnrolledAt = enrolledAt,
            ActivatedAt = character == Character.Ineligible ? null : activation,
            RefusedAt = character == Character.Ineligible ? activation : null,
        };
    }

    private IEnumerable<Dialogue> DialoguesOf(PersonTruth person, Character character, Weeks weeks, Slip slip)
    {
        var asked = weeks.Asked;
        var feelings = new Feelings(study, person.Id, seed, character, slip);
        return asked.SelectMany((due, place) =>
        {
            var draws = DrawsOf(person.Id, due.Id);
            var habit = due.Plan.IsBeforeActivation ? Habit.AtOnce : Habits.Of(character, place, weeks.Is(due, 2), due == slip.Occasion, draws);
            var typist = new Typist(study, person.Language, draws);
            return new Dialogues(study, person, feelings, typist, draws).At(due, place, asked.ElementAtOrDefault(place + 1), habit);
        });
    }

    private Draws DrawsOf(string person, string purpose) => new(seed, study.Id, person, purpose);
}
