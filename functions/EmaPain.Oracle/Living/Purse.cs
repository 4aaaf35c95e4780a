using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;

namespace EmaPain.Oracle.Living;

/// <summary>What a person has earned by the published pay rules.</summary>
internal sealed class Purse(Life life)
{
    public List<ExpectedEntry> Entries { get; } = [];

    public int PaidFor(string cause) => Entries.Where(entry => entry.Cause == cause).Sum(entry => entry.Cents);

    /// <summary>Books everything that is earned and not booked, up to the cap.</summary>
    public void Settle()
    {
        foreach (var rule in life.Study.Compensation.Rules.Where(IsForThisPerson))
        {
            foreach (var cause in CausesOf(rule).Where(cause => !Entries.Exists(entry => entry.Rule == rule.Id && entry.Cause == cause)))
            {
                var room = (life.Study.Compensation.CapCents ?? int.MaxValue) - Entries.Sum(entry => entry.Cents);
                Entries.Add(rule.Cents <= room
                    ? new ExpectedEntry("earned", rule.Id, cause, rule.Cents)
                    : new ExpectedEntry("capped", rule.Id, cause, room));
            }
        }
    }

    private bool IsForThisPerson(PublishedPayRule rule) =>
        (rule.Roles.Count == 0 || rule.Roles.Contains(life.Person.Role))
        && (rule.Arms.Count == 0 || (life.Person.Arm is not null && rule.Arms.Contains(life.Person.Arm)));

    private IEnumerable<string> CausesOf(PublishedPayRule rule) => rule.On switch
    {
        "interview" => life.Interviewed ? ["interview"] : [],
        "assessment" => rule.Occasions.Where(id => Find(id) is { } visit && VisitIsPaid(rule, visit)),
        "answers" => rule.Occasions.Where(id => Find(id) is { } asked && AnswersArePaid(rule, asked)),
        _ => throw new NotSupportedException($"The oracle knows no pay on '{rule.On}'."),
    };

    private LivedOccasion? Find(string id) => life.Occasions.Find(occasion => occasion.Id == id);

    private static bool VisitIsPaid(PublishedPayRule rule, LivedOccasion visit) =>
        visit.Status == ExpectedStatus.Completed && (rule.Late == "paid" || visit.Reason != "late");

    private bool AnswersArePaid(PublishedPayRule rule, LivedOccasion asked)
    {
        var items = life.Study.InstrumentOf(rule.Instrument!).Items;
        var counted = items.Count(item => asked.Answers.TryGetValue(item.Id, out var given) && (rule.Late == "paid" || !given.Late));
        return counted >= (rule.MinimumItems ?? items.Count);
    }
}
