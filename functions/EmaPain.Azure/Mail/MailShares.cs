using EmaPain.App.Ports;

namespace EmaPain.Azure.Mail;

/// <summary>
/// An hour's mails, shared out: what is not urgent leaves three in ten to what is, daily lists leave half. Counted in steps of five minutes,
/// of which the last thirteen count, so that it is never too many in any hour.
/// </summary>
/// <param name="Hourly">What the service takes in an hour.</param>
public sealed record MailShares(int Hourly)
{
    private const int StepMinutes = 5;
    private const int Steps = (60 / StepMinutes) + 1;

    /// <summary>Of a domain that Azure gave, and of one's own (facts/azure.md section 1.4), where the options say nothing else.</summary>
    public static MailShares Of(string sender, int? hourly) =>
        new(hourly ?? (sender.EndsWith(".azurecomm.net", StringComparison.OrdinalIgnoreCase) ? 10 : 100));

    /// <summary>Which step of time an instant lies in.</summary>
    public static long StepOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / (StepMinutes * 60);

    /// <summary>Whether a step still counts.</summary>
    public static bool Counts(long step, DateTimeOffset now) => step > StepOf(now) - Steps;

    /// <summary>How long a mail has to wait; none: it may go.</summary>
    /// <param name="urgency">Of the mail.</param>
    /// <param name="spent">How many went in each step that still counts.</param>
    /// <param name="now">On the machine's clock.</param>
    public TimeSpan? Wait(MailUrgency urgency, IReadOnlyDictionary<long, int> spent, DateTimeOffset now)
    {
        var left = spent.Values.Sum() + 1 - ShareOf(urgency);
        if (left <= 0 || urgency == MailUrgency.Urgent)
        {
            return null;
        }

        // The mail may go as soon as enough of the oldest steps no longer count.
        foreach (var (step, count) in spent.OrderBy(entry => entry.Key))
        {
            left -= count;
            if (left <= 0)
            {
                return DateTimeOffset.FromUnixTimeSeconds((step + Steps) * StepMinutes * 60) - now;
            }
        }

        return TimeSpan.FromHours(1);
    }

    private int ShareOf(MailUrgency urgency) => Math.Max(1, urgency switch
    {
        MailUrgency.Low => Hourly / 2,
        MailUrgency.Normal => Hourly * 7 / 10,
        _ => Hourly,
    });
}
