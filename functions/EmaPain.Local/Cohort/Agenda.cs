namespace EmaPain.Local.Cohort;

/// <summary>What the people of a cohort will do, in the order of time. Safe from any thread.</summary>
internal sealed class Agenda
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<Act, (DateTimeOffset At, string Who, int Number)> ahead = new();
    private readonly Dictionary<string, int> planned = [];

    public DateTimeOffset? Next
    {
        get
        {
            lock (gate)
            {
                return ahead.TryPeek(out var act, out _) ? act.At : null;
            }
        }
    }

    /// <summary>Acts of one person at one instant happen in the order in which they were planned.</summary>
    public void Plan(DateTimeOffset at, string who, Func<CancellationToken, Task> act)
    {
        lock (gate)
        {
            var number = planned[who] = planned.GetValueOrDefault(who) + 1;
            ahead.Enqueue(new Act(at, who, act), (at, who, number));
        }
    }

    /// <summary>Takes all acts of the earliest instant, if it is not after <paramref name="until"/>.</summary>
    public IReadOnlyList<Act> TakeNext(DateTimeOffset until)
    {
        lock (gate)
        {
            var due = new List<Act>();
            while (ahead.TryPeek(out var act, out _) && act.At <= until && (due.Count == 0 || due[0].At == act.At))
            {
                due.Add(ahead.Dequeue());
            }

            return due;
        }
    }

    /// <summary>Something that one person does at an instant.</summary>
    public sealed record Act(DateTimeOffset At, string Who, Func<CancellationToken, Task> DoAsync);
}
