using EmaPain.App.Casework;
using EmaPain.App.Judging;
using EmaPain.App.Messages;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Payments;

/// <summary>Ann's weeks, and one or two hosts who judge and pay them.</summary>
internal sealed class PayRace
{
    private static readonly string[] Says = ["3 4 2", "3 4", "5", "CHANGE 1 1 1", "3 3 3", "hello", "STRESS 2", "4 4 4"];
    private readonly AppStage stage;
    private readonly int hosts;
    private readonly Queue<Func<Task>> other = [];
    private readonly Dictionary<OccasionId, int> judged = [];
    private bool isOther;
    private int inputs;

    public PayRace(AppStage stage, int hosts)
    {
        (this.stage, this.hosts) = (stage, hosts);
        stage.Calls.Before = call =>
        {
            if (!isOther && stage.Calls.Log[call].EndsWith("CommitAsync", StringComparison.Ordinal) && other.TryDequeue(out var act))
            {
                isOther = true;
                act().GetAwaiter().GetResult();
                isOther = false;
            }
        };
    }

    private CaseDesk Desk => stage.Get<CaseDesk>();

    /// <summary>A week: its question, one or two texts of which one may be late or come again, now and then an interview.</summary>
    public async Task LiveAsync(int week, int act)
    {
        MoveTo(week, hour: 15, minute: 0);
        await DoAsync(new Input.TimeHasCome(Next()));
        MoveTo(week, hour: 16, minute: 0);
        await DoAsync(new Input.TextArrived(Next(), Says[act % Says.Length], stage.Clock.Now));
        if (act / 8 % 3 == 0)
        {
            MoveTo(week, hour: 15 + (24 * (act / 24 % 7)), minute: 30);
            await DoAsync(new Input.TimeHasCome(Next()));
            await DoAsync(new Input.TextArrived(Next(), Says[act / 24 % Says.Length], stage.Clock.Now));
        }

        if (act % 11 == 0)
        {
            await DoAsync(new Input.StaffRecorded(Next(), new StaffRecord.InterviewCompleted(), "kim"));
        }
    }

    /// <summary>
    /// Judges what was not judged yet. One host takes each message once, in order; two take them twice and backwards, each stepping between
    /// the other's decision and its commit.
    /// </summary>
    public async Task JudgeAsync(int act)
    {
        var messages = new List<OccasionMessage> { new(AppStage.Ann, new OccasionId("interview"), 1) };
        foreach (var occasion in (await stage.PersonAsync(AppStage.Ann)).Occasions)
        {
            var from = judged.GetValueOrDefault(occasion.Id);
            messages.AddRange(Enumerable.Range(from + 1, occasion.Revision - from).Select(revision => new OccasionMessage(AppStage.Ann, occasion.Id, revision)));
            judged[occasion.Id] = occasion.Revision;
        }

        if (hosts == 2)
        {
            messages = [.. messages, .. messages.AsEnumerable().Reverse()];
            messages.ForEach(message => other.Enqueue(() => JudgeAsync(message)));
            messages = [.. messages.Skip(act % messages.Count), .. messages.Take(act % messages.Count)];
        }

        foreach (var message in messages)
        {
            await JudgeAsync(message);
        }

        await RestAsync();
    }

    /// <summary>Now and then all that is owed is approved, and paid, failed, or left on its way.</summary>
    public async Task PayAsync(string payout, int act)
    {
        Input[] steps = (act / 3 % 5) switch
        {
            0 => [Approved(payout), Reported(payout, PaymentResult.Paid)],
            1 => [Approved(payout), Reported(payout, PaymentResult.Failed)],
            2 => [Approved(payout), Reported(payout, PaymentResult.Paid), Reported(payout, PaymentResult.Failed)],
            3 => [Approved(payout), Reported(payout, PaymentResult.Failed), new Input.PaymentRestored(new InputId($"{payout} restored"), new PayoutId(payout), "lee")],
            _ => [],
        };
        foreach (var step in steps)
        {
            if (hosts == 2)
            {
                other.Enqueue(() => DoAsync(step));
            }

            await DoAsync(step);
            await RestAsync();
        }
    }

    private static Input.PaymentApproved Approved(string payout) => new(new InputId($"{payout} approved"), new PayoutId(payout), "kim");

    private static Input.PaymentReported Reported(string payout, PaymentResult result) => new(new InputId($"{payout} {result}"), new PayoutId(payout), result, "lee");

    private async Task RestAsync()
    {
        while (other.TryDequeue(out var act))
        {
            await act();
        }
    }

    private Task JudgeAsync(OccasionMessage message) => stage.Get<OccasionJudgement>().JudgeMoneyAsync(message, AppStage.Cancel);

    private Task DoAsync(Input input) => Desk.DecideAsync(AppStage.Ann, input, writer: null, AppStage.Cancel);

    private InputId Next() => new($"race-{++inputs}");

    private void MoveTo(int week, int hour, int minute)
    {
        var then = AppStage.Monday.Plus(Duration.FromDays(7 * (week + 1))).Plus(Duration.FromHours(hour - 15)).Plus(Duration.FromMinutes(minute));
        stage.Clock.MoveTo(Instant.Max(then, stage.Clock.Now));
    }
}
