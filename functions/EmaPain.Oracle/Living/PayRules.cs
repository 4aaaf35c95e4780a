using System.Globalization;
using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;

namespace EmaPain.Oracle.Living;

/// <summary>Reads the published pay rules against what a person did so far.</summary>
internal sealed class PayRules(Life life)
{
    /// <summary>Not asked, or not surely, through no fault of the person (facts/domain.md section 8): such an occasion breaks no row and is not counted.</summary>
    public static readonly HashSet<string?> NobodysFault = ["not_sent_held", "not_sent_paused", "quiet", "send_failed", "technical"];

    public IEnumerable<Earned> Read() => life.Study.Compensation.Rules.Where(rule => life.Person.IsAmong(rule.Roles, rule.Arms)).SelectMany(Read);

    private IEnumerable<Earned> Read(PublishedPayRule rule) => rule.On switch
    {
        "interview" => [new Earned(rule, "interview", life.Interviewed ? rule.Cents : 0)],
        "assessment" or "attendance" or "answers" => OccasionsOf(rule).Select(occasion => new Earned(rule, occasion.Id, Amount(rule, occasion))),
        "streak" => Rows(rule),
        "completion" => [new Earned(rule, "completion", Bonus(rule))],
        _ => throw new NotSupportedException($"The oracle knows no pay on '{rule.On}'."),
    };

    private IReadOnlyList<LivedOccasion> OccasionsOf(PublishedPayRule rule) =>
        [.. IdsOf(rule).SelectMany(id => life.Occasions.Where(occasion => occasion.Id == id))];

    private IReadOnlyList<string> IdsOf(PublishedPayRule rule) =>
        rule.Weeks is not { } weeks
            ? rule.Occasions
            : [.. Enumerable.Range(weeks.First, weeks.Last - weeks.First + 1).SelectMany(week => life.Study.Occasions
                .Where(plan => plan.Weeks.Contains(week) && IsMeant(rule, plan))
                .Select(plan => plan.Id.Replace("{week}", week.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))];

    private static bool IsMeant(PublishedPayRule rule, PublishedOccasion plan) =>
        plan.Kind == (rule.On switch { "assessment" => "assessment", "attendance" => "contact", _ => "texts" }) && (rule.Instrument is null || plan.Steps.Any(step => step.Instrument == rule.Instrument));

    private int Amount(PublishedPayRule rule, LivedOccasion occasion)
    {
        if (!rule.IsShare || rule.Instrument is null)
        {
            return IsDone(rule, occasion) ? rule.Cents : 0;
        }

        var (given, all) = Given(rule, occasion);
        return given >= (rule.MinimumItems ?? 0) ? rule.Cents * given / all : 0;
    }

    private bool IsDone(PublishedPayRule rule, LivedOccasion occasion)
    {
        if (rule.Instrument is null)
        {
            return occasion.Status == ExpectedStatus.Completed && (rule.Late == "paid" || occasion.Reason != "late");
        }

        var (given, all) = Given(rule, occasion);
        return given >= (rule.MinimumItems ?? all);
    }

    private (int Given, int All) Given(PublishedPayRule rule, LivedOccasion occasion)
    {
        var items = life.Study.InstrumentOf(rule.Instrument!).Items;
        return (items.Count(item => occasion.Answers.TryGetValue(item.Id, out var given) && (rule.Late == "paid" || !given.Late)), items.Count);
    }

    /// <summary>Every so many done in a row pay once, for the one that makes them so many; then the count begins anew.</summary>
    private IEnumerable<Earned> Rows(PublishedPayRule rule)
    {
        var row = 0;
        foreach (var occasion in OccasionsOf(rule).Where(occasion => IsHis(rule, occasion)).OrderBy(occasion => occasion.Due.Planned))
        {
            row = IsDone(rule, occasion) ? row + 1 : 0;
            var isFull = row == rule.InARow;
            yield return new Earned(rule, occasion.Id, isFull ? rule.Cents : 0);
            row = isFull ? 0 : row;
        }
    }

    /// <summary>The whole as soon as enough is done; a share when all is over. For whoever never begins most is still to come.</summary>
    private int Bonus(PublishedPayRule rule)
    {
        var occasions = OccasionsOf(rule);
        var toCome = life.Person.ActivatedAt is null ? IdsOf(rule).Count - occasions.Count : 0;
        var his = occasions.Where(occasion => IsHis(rule, occasion)).ToList();
        var done = his.Count(occasion => IsDone(rule, occasion));
        if (done == 0 || done < Math.Min(rule.MinimumOccasions ?? (rule.IsShare ? 1 : his.Count + toCome), his.Count + toCome))
        {
            return 0;
        }

        var isOver = toCome == 0 && occasions.All(occasion => occasion.Status is not (ExpectedStatus.Planned or ExpectedStatus.Open));
        return !rule.IsShare ? rule.Cents : isOver ? rule.Cents * done / his.Count : 0;
    }

    /// <summary>Whoever answers late, or a part, after a hold, a pause or a fault of ours loses no more by it than who stays silent.</summary>
    private bool IsHis(PublishedPayRule rule, LivedOccasion occasion) => !(
        occasion.Due.Plan.IsAsked && occasion.Status is ExpectedStatus.Unsent or ExpectedStatus.Closed or ExpectedStatus.Completed && !IsDone(rule, occasion)
        && (occasion.Interrupted || (occasion.Answers.Count == 0 && NobodysFault.Contains(occasion.Reason))));
}
