using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Oracle.Living;

/// <summary>One person's way through the trial by the published rules: what is known so far.</summary>
internal sealed class Life
{
    private const string Bonus = "completion";
    private int thankedForBonus;

    public Life(PublishedStudy study, PersonTruth person, IReadOnlyList<StaffTruth> staff)
    {
        Study = study;
        Person = person;
        Wall = new WallClock(person.Zone, study.TextingHours);
        Occasions = [.. TrialCalendar.Of(study, person).Select(due => new LivedOccasion(due))];
        Purse = new Purse(this);
        Duty = new Duty(study, study.SiteOf(person.Site), Timeline, staff);
        Watch = new Watch(this, Duty);
    }

    public PublishedStudy Study { get; }

    public PersonTruth Person { get; }

    public WallClock Wall { get; }

    public Timeline Timeline { get; } = new();

    public Standing Standing { get; } = new();

    public List<LivedOccasion> Occasions { get; }

    public Purse Purse { get; }

    public Duty Duty { get; }

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

    /// <summary>The person is held or paused from now on; what is open and is not done counts against nobody.</summary>
    public void Interrupt()
    {
        foreach (var occasion in Occasions.Where(occasion => occasion.Status == ExpectedStatus.Open))
        {
            occasion.Interrupted = true;
        }
    }

    /// <summary>At once for what is complete, else after an hour without a word when all is asked, in the hours for texts, within a day.</summary>
    private void Thank(LivedOccasion occasion)
    {
        if (occasion is { Status: ExpectedStatus.Completed, Due.Plan.IsAsked: true } && (Untold(occasion) + UntoldBonus > 0))
        {
            Thanks(occasion);
        }
        else if (IsToBeThanked(occasion))
        {
            ThankLater(occasion, Timeline.Now);
        }
    }

    /// <summary>A bonus that no thanks for an occasion tell of has its own, as soon as texts may go out, within a day.</summary>
    public void ThankForBonus(DateTimeOffset booked)
    {
        if (UntoldBonus <= 0 || Timeline.Now > booked.AddDays(1))
        {
            return;
        }

        var silent = Occasions.Where(occasion => occasion is { Status: ExpectedStatus.Open, LastWord: not null }).Max(occasion => occasion.LastWord) + TimeSpan.FromHours(1);
        if (Timeline.Now >= (silent ?? booked) && !Occasions.Exists(IsWaitingForThanks) && Standing.MayBeAsked && Wall.Allows(Timeline.Now))
        {
            thankedForBonus = Purse.PaidFor(Bonus);
            Texts.Add(new ExpectedText(TextKind.Thanks, Bonus));
        }
        else
        {
            Timeline.Plan(Wall.NextAllowed(Timeline.Now.AddMinutes(10)), () => ThankForBonus(booked));
        }
    }

    private void ThankLater(LivedOccasion occasion, DateTimeOffset paid)
    {
        if (!IsToBeThanked(occasion) || occasion.Status == ExpectedStatus.Completed)
        {
            return;
        }

        var (now, silent) = (Timeline.Now, occasion.Asked.Select(asked => asked.At).Append(occasion.LastWord!.Value).Max().AddHours(1));
        var from = silent > paid ? silent : paid;
        var isAsked = occasion.Status == ExpectedStatus.Closed || StepsOf(occasion).All(step => occasion.Asked.Exists(one => one.Instrument.Id == step.Instrument));
        if (isAsked && now >= from && Standing.MayBeAsked && Wall.Allows(now))
        {
            Thanks(occasion);
        }
        else if (!isAsked || now <= from.AddDays(1))
        {
            Timeline.Plan(Wall.NextAllowed(now < from ? from : now.AddMinutes(10)), () => ThankLater(occasion, paid));
        }
    }

    private int UntoldBonus => Purse.PaidFor(Bonus) - thankedForBonus;

    private int Untold(LivedOccasion occasion) => Purse.PaidFor(occasion.Id) - occasion.ThankedCents;

    /// <summary>Others for which the person was thanked; a row that ends there may have come full by the answers of this one, and is told with it.</summary>
    private IEnumerable<LivedOccasion> ThankedBefore(LivedOccasion occasion) =>
        Occasions.Where(other => other is { Status: ExpectedStatus.Completed, ThankedCents: > 0 } && other != occasion);

    private bool IsToBeThanked(LivedOccasion occasion) => occasion.Due.Plan.IsAsked && occasion.Answers.Count > 0 && Untold(occasion) > 0;

    private bool IsWaitingForThanks(LivedOccasion occasion) => IsToBeThanked(occasion) && occasion.Status is ExpectedStatus.Open or ExpectedStatus.Closed;

    private void Thanks(LivedOccasion occasion)
    {
        if (Standing.MayBeAsked)
        {
            foreach (var told in ThankedBefore(occasion).Append(occasion).ToList())
            {
                told.ThankedCents = Purse.PaidFor(told.Id);
            }

            thankedForBonus = Purse.PaidFor(Bonus);
            Texts.Add(new ExpectedText(TextKind.Thanks, occasion.Id));
        }
    }
}
