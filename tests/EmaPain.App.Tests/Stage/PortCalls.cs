namespace EmaPain.App.Tests.Stage;

/// <summary>Counts the calls of all ports, and lets one of them go wrong.</summary>
public sealed class PortCalls
{
    private readonly Lock gate = new();
    private int faultyCall = -1;
    private Fault fault;
    private bool isDead;

    /// <summary>The calls so far, by port and method.</summary>
    public IList<string> Log { get; } = [];

    /// <summary>Calls that fail as long as this says so.</summary>
    public Func<string, bool> Fails { get; set; } = _ => false;

    /// <summary>What somebody else does before a call.</summary>
    public Action<int>? Before { get; set; }

    public void FailAt(int call, Fault what) => (faultyCall, fault) = (call, what);

    /// <summary>The process dies: from now on none of its calls does anything.</summary>
    public void Die() => isDead = true;

    /// <summary>A new process takes over.</summary>
    public void Restart() => isDead = false;

    public object? Around(string call, Func<object?> act)
    {
        if (isDead)
        {
            throw new CrashException($"{call} of a process that died");
        }

        var number = Enter(call);
        Before?.Invoke(number);
        if (Fails(call) || (number == faultyCall && fault is (Fault.CallFails or Fault.CrashBefore)))
        {
            isDead |= number == faultyCall && fault == Fault.CrashBefore;
            throw new CrashException(call);
        }

        var answer = act();
        if (number == faultyCall)
        {
            isDead = fault == Fault.CrashAfter;
            throw new CrashException(call);
        }

        return answer;
    }

    private int Enter(string call)
    {
        lock (gate)
        {
            Log.Add(call);
            return Log.Count - 1;
        }
    }
}
