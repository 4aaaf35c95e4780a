using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Truths;

namespace EmaPain.Oracle.Living;

/// <summary>
/// The alerts of one person. One is open per rule; what fires while it is open adds none, unless at a higher level. What fires together
/// is mailed together, to everybody who has the role of the highest level.
/// </summary>
internal sealed class Watch(Life life, IReadOnlyList<StaffTruth> staff)
{
    private readonly Worsening worsening = new(life);
    private readonly List<LivedAlert> alerts = [];

    public Dictionary<string, int> MailsByAddress { get; } = [];

    public IEnumerable<ExpectedAlert> Alerts => alerts.Select(alert => alert.Seen);

    /// <summary>Looks at an occasion, and at the answered ones after it, which may rest on it.</summary>
    public void LookAtScores(LivedOccasion changed)
    {
        var fired =
            from rule in life.Study.Alerts.Rules
            where rule.Trigger == "scores"
            from occasion in life.Occasions
            where occasion.Due.Plan.IsAsked && (occasion == changed || (occasion.Answers.Count > 0 && occasion.Due.Planned >= changed.Due.Planned))
            let level = worsening.LevelOf(rule, occasion)
            where level is not null
            select (rule.Id, level, occasion.Id);
        var together = new List<LivedAlert>();
        foreach (var (rule, level, occasion) in fired.ToList())
        {
            var isKnown = alerts.Exists(known => known.Rule == rule
                && Worsening.Height(known.Level) >= Worsening.Height(level)
                && (known.Open || known.Occasion == occasion));
            if (!isKnown)
            {
                together.Add(Raise(rule, level, occasion));
            }
        }

        Mail(together);
    }

    public void LookAtText(string trigger)
    {
        foreach (var rule in life.Study.Alerts.Rules.Where(rule => rule.Trigger == trigger))
        {
            var open = alerts.Find(known => known.Open && known.Rule == rule.Id);
            Mail([open ?? Raise(rule.Id, rule.Level ?? "urgent", null)]);
        }
    }

    private LivedAlert Raise(string rule, string level, string? occasion)
    {
        var alert = new LivedAlert(rule, level, occasion);
        alerts.Add(alert);
        return alert;
    }

    private void Mail(List<LivedAlert> together)
    {
        var highest = together.MaxBy(alert => Worsening.Height(alert.Level));
        var role = highest is null ? null : life.Study.Alerts.RoleAt(highest.Level);
        together.ForEach(alert => alert.Mailed |= role is not null);
        foreach (var member in staff.Where(member => member.Role == role))
        {
            MailsByAddress[member.Address] = MailsByAddress.GetValueOrDefault(member.Address) + 1;
            life.Timeline.Plan(life.Timeline.Now + member.AcknowledgesAfter, () => together.ForEach(alert => alert.Open = false));
        }
    }
}
