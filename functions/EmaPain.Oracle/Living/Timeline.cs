namespace EmaPain.Oracle.Living;

/// <summary>What lies ahead of one person, played in the order of time; at one instant in the order in which it was planned.</summary>
internal sealed class Timeline
{
    private readonly PriorityQueue<Action, (DateTimeOffset At, int Number)> ahead = new();
    private int planned;

    public DateTimeOffset Now { get; private set; } = DateTimeOffset.MinValue;

    public void Plan(DateTimeOffset at, Action act) => ahead.Enqueue(act, (at < Now ? Now : at, planned++));

    /// <summary>Before all else that is planned for that instant.</summary>
    public void PlanFirst(DateTimeOffset at, Action act) => ahead.Enqueue(act, (at < Now ? Now : at, -++planned));

    public void Play()
    {
        while (ahead.TryDequeue(out var act, out var key))
        {
            Now = key.At;
            act();
        }
    }
}
