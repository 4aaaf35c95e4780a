using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Oracle.Living;

/// <summary>One person's way through the trial by the published rules: what is known so far.</summary>
internal sealed class Life
{
    public Life(PublishedStudy study, PersonTruth person, IReadOnlyList<StaffTruth> staff)
    {
        Study = study;
        Person = person;
        Wall = new WallClock(person.Zone, study.TextingHours);
        Occasions = [.. TrialCalendar.Of(study, person).Select(due => new LivedOccasion(due))];
        Purse = new Purse(this);
        Watch = new Watch(this, [.. staff.Where(member => member.Site == person.Site)]);
    }

    public PublishedStudy Study { get; }

    public PersonTruth Person { get; }

    public WallClock Wall { get; }

    public Timeline Timeline { get; } = new();

    public Standing Standing { get; } = new();

    public List<LivedOccasion> Occasions { get; }

    public Purse Purse { get; }

    public Watch Watch { get; }

    public List<ExpectedText> Texts { get; } = [];

    public bool Interviewed { get; set; }

    /// <summary>The steps of an occasion that this person's arm is asked.</summary>
    public IEnumerable<PublishedStep> StepsOf(LivedOccasion occasion) =>
        occasion.Due.Plan.Steps.Where(step => Person.IsAmong(roles: [], step.Arms));

    /// <summary>Money and worsening are looked at whenever an occasion is complete, changed or over.</summary>
    public void Judge(LivedOccasion occasion)
    {
        Purse.Settle();
        Thank(occasion);
        Watch.LookAtScores(occasion);
    }

    private void Thank(LivedOccasion occasion)
    {
        if (occasion is { Thanked: false, Status: ExpectedStatus.Completed, Due.Plan.IsAsked: true }
            && Standing.MayBeAsked
            && Purse.PaidFor(occasion.Id) > 0)
        {
            occasion.Thanked = true;
            Texts.Add(new ExpectedText(TextKind.Thanks, occasion.Id));
        }
    }
}
