using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Oracle.Living;

/// <summary>One person's way through the trial by the published rules: what is known so far.</summary>
internal sealed class Life
{
    private const string Bonus = "completion";
    private const string Interview = "interview";
    private readonly Dictionary<string, int> thankedForOthers = [];
    private readonly HashSet<LivedOccasion> waitingForThanks = [];

    public Life(PublishedStudy study, PersonTruth person, IReadOnlyList<StaffTruth> staff)
    {
        Study = study;
        Person = person;
        Wall = new WallClock(person.Zone, study.TextingHours);
        Occasions = [.. TrialCalendar.Of(study, person).Select(due => new LivedOccasion(due))];
        Purse = new Purse(this);
        Duty = new Duty(study, study.SiteOf(person.Site), Timeline, staff);
        Watch = new Watch(this, Duty);
        Hold = new Hold(this);
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

    public Hold Hold { get; }

    /// <summary>Whether anything can still be asked of the person, or done by them.</summary>
    public bool IsAnythingAhead => Occasions.Exists(occasion => occasion.Status is ExpectedStatus.Planned or ExpectedStatus.Open);

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

    /// <summary>
    /// At once for what is complete, at night only in answer to a text; else after an hour without a word when all is asked, in the hours for
    /// texts, within a day.
    /// </summary>
    private void Thank(LivedOccasion occasion)
    {
        if (occasion is { Status: ExpectedStatus.Completed, Due.Plan.IsAsked: true } && (Untold(occasion) + UntoldOthers > 0)
            && Standing.MayBeAsked && (IsAnswer(occasion) || Wall.Allows(Timeline.Now)))
        {
            Thanks(occasion);
        }
        else if (IsToBeThanked(occasion))
        {
            ThankLater(occasion, Timeline.Now);
        }
    }

    /// <summary>Thanks for what was booked just now; what is not complete first, since others are told with it.</summary>
    public void ThankFor(IReadOnlyCollection<string> booked)
    {
        var now = Timeline.Now;
        foreach (var occasion in Occasions.Where(occasion => booked.Contains(occasion.Id) && IsToBeThanked(occasion)))
        {
            Timeline.Plan(now, () => ThankLater(occasion, now));
        }

        if (Others.Any(booked.Contains))
        {
            Timeline.Plan(now, () => ThankForOthers(now));
        }
    }

    /// <summary>
    /// A visit, an interview or a bonus that no thanks for an occasion tell of has its own, as soon as texts may go out and nobody is asked
    /// anything, within a day, and not as the first text.
    /// </summary>
    private void ThankForOthers(DateTimeOffset booked)
    {
        var now = Timeline.Now;
        var silent = Occasions.Where(occasion => occasion.Status == ExpectedStatus.Open)
            .SelectMany(occasion => occasion.Asked.Select(asked => (DateTimeOffset?)asked.At).Append(occasion.LastWord)).Max()?.AddHours(1);
        var from = silent > booked ? silent.Value : booked;
        if (UntoldOthers <= 0 || now > from.AddDays(1))
        {
            return;
        }

        if (now >= from && waitingForThanks.Count == 0 && WasTexted && Standing.MayBeAsked && Wall.Allows(now))
        {
            TellOthers();
            Texts.Add(new ExpectedText(TextKind.Thanks, Bonus));
        }
        else
        {
            // After whatever is asked in that instant.
            Timeline.Plan(Wall.NextAllowed(now < from ? from : now.AddMinutes(10)), () => Timeline.Plan(Timeline.Now, () => ThankForOthers(booked)));
        }
    }

    private void ThankLater(LivedOccasion occasion, DateTimeOffset paid)
    {
        waitingForThanks.Remove(occasion);
        if (!IsToBeThanked(occasion) || occasion is { Status: ExpectedStatus.Completed, ThankedCents: > 0 })
        {
            return;
        }

        var (now, silent) = (Timeline.Now, occasion.Asked.Select(asked => asked.At).Append(occasion.LastWord!.Value).Max().AddHours(1));
        var from = silent > paid && occasion.Status != ExpectedStatus.Completed ? silent : paid;
        var isAsked = occasion.Status != ExpectedStatus.Open || StepsOf(occasion).All(step => occasion.Asked.Exists(one => one.Instrument.Id == step.Instrument));
        if (isAsked && now >= from && Standing.MayBeAsked && Wall.Allows(now))
        {
            Thanks(occasion);
        }
        else if (!isAsked || now <= from.AddDays(1))
        {
            if (isAsked)
            {
                waitingForThanks.Add(occasion);
            }

            // Thanks that are due come before what ends in the same instant.
            Timeline.PlanFirst(Wall.NextAllowed(now < from ? from : now.AddMinutes(10)), () => ThankLater(occasion, paid));
        }
    }

    private bool WasTexted => Texts.Exists(text => text.Kind is TextKind.Welcome or TextKind.Prompt or TextKind.Invitation);

    /// <summary>What no answers by text earn.</summary>
    private IEnumerable<string> Others => Occasions.Where(occasion => !occasion.Due.Plan.IsAsked).Select(occasion => occasion.Id).Concat([Interview, Bonus]);

    /// <summary>What was taken back lessens no thanks for another.</summary>
    private int UntoldOthers => Others.Sum(cause => Math.Max(0, Purse.PaidFor(cause) - thankedForOthers.GetValueOrDefault(cause)));

    /// <summary>Whether the person has written something for it within the hour.</summary>
    private bool IsAnswer(LivedOccasion occasion) => occasion.LastWord > Timeline.Now.AddHours(-1);

    private int Untold(LivedOccasion occasion) => Purse.PaidFor(occasion.Id) - occasion.ThankedCents;

    /// <summary>Others for which the person was thanked; a row that ends there may have come full by the answers of this one, and is told with it.</summary>
    private IEnumerable<LivedOccasion> ThankedBefore(LivedOccasion occasion) =>
        Occasions.Where(other => other is { Status: ExpectedStatus.Completed, ThankedCents: > 0 } && other != occasion);

    private bool IsToBeThanked(LivedOccasion occasion) => occasion.Due.Plan.IsAsked && occasion.Answers.Count > 0 && Untold(occasion) > 0;

    private void TellOthers() => Others.ToList().ForEach(cause => thankedForOthers[cause] = Purse.PaidFor(cause));

    private void Thanks(LivedOccasion occasion)
    {
        if (Standing.MayBeAsked)
        {
            foreach (var told in ThankedBefore(occasion).Append(occasion).ToList())
            {
                told.ThankedCents = Purse.PaidFor(told.Id);
            }

            TellOthers();
            Texts.Add(new ExpectedText(TextKind.Thanks, occasion.Id));
        }
    }
}
