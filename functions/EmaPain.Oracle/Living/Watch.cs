using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;

namespace EmaPain.Oracle.Living;

/// <summary>
/// The alerts of one person. One is open per rule; what fires while it is open adds none, unless at a higher level. What fires together
/// is told together, by the highest level. What a correction leaves without ground is withdrawn, until somebody has taken it on.
/// </summary>
internal sealed class Watch(Life life, Duty duty)
{
    private readonly Worsening worsening = new(life);
    private readonly List<LivedAlert> alerts = [];

    public IEnumerable<ExpectedAlert> Alerts => alerts.Select(alert => alert.Seen);

    /// <summary>Looks at an occasion, and at the answered ones after it, which may rest on it.</summary>
    public void LookAtScores(LivedOccasion changed)
    {
        Withdraw(changed);
        var together = new List<LivedAlert>();
        foreach (var (rule, level, occasion) in Fired(changed).ToList())
        {
            Follow(rule, level, occasion, together);
        }

        together.ForEach(alert => alert.Together = together);
        duty.Tell(together, CallCause.Raised);
    }

    public void LookAtText(string trigger)
    {
        foreach (var rule in life.Study.Alerts.Rules.Where(rule => rule.Trigger == trigger))
        {
            LookAtText(rule, rule.Level ?? "urgent");
        }
    }

    /// <summary>Words of crisis that are in doubt are for review; while a cry waits for staff they are one more.</summary>
    public void LookAtDoubt() => LookAtText(life.Study.Alerts.Rules.First(rule => rule.Trigger == "crisis"), "review");

    private void LookAtText(PublishedAlertRule rule, string level)
    {
        if (alerts.FindLast(known => known.Rule == rule.Id && (known.IsOpen || (known.IsTakenOn && duty.Climbs(known.Level)))) is { } open)
        {
            open.BeginAgain();
            duty.Tell(open.Together, CallCause.RaisedAgain);
            return;
        }

        var alert = Raise(rule.Id, level, null);
        alert.Together = [alert];
        duty.Tell([alert], CallCause.Raised);
    }

    private IEnumerable<(PublishedAlertRule Rule, string? Level, string Occasion)> Judged(LivedOccasion changed) =>
        from rule in life.Study.Alerts.Rules
        where rule.Trigger == "scores"
        from occasion in life.Occasions
        where occasion.Due.Plan.IsAsked && (occasion == changed || (occasion.Answers.Count > 0 && occasion.Due.Planned >= changed.Due.Planned))
        select (rule, worsening.LevelOf(rule, occasion), occasion.Id);

    private IEnumerable<(string Rule, string Level, string Occasion)> Fired(LivedOccasion changed) =>
        from one in Judged(changed) where one.Level is not null select (one.Rule.Id, one.Level, one.Occasion);

    private void Withdraw(LivedOccasion changed)
    {
        foreach (var (rule, level, occasion) in Judged(changed))
        {
            foreach (var alert in alerts.Where(alert => alert.Rule == rule.Id && alert.Occasion == occasion && alert is { IsOpen: true, HasLapsed: false }
                && (level is null || Worsening.Height(alert.Level) > Worsening.Height(level))))
            {
                alert.Withdraw();
            }
        }
    }

    private void Follow(string rule, string level, string occasion, List<LivedAlert> together)
    {
        var known = alerts.Where(alert => alert.Rule == rule && !alert.IsWithdrawn && Worsening.Height(alert.Level) >= Worsening.Height(level)).ToList();
        if (known.Exists(alert => alert.Tells.Contains(occasion)))
        {
            return;
        }

        if (known.FindLast(alert => alert.IsOpen) is { } open)
        {
            open.Tells.Add(occasion);
        }
        else
        {
            together.Add(Raise(rule, level, occasion));
        }
    }

    private LivedAlert Raise(string rule, string level, string? occasion)
    {
        var alert = new LivedAlert(rule, level, occasion, life.Timeline.Now);
        alerts.Add(alert);
        return alert;
    }
}
