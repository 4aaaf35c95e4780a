namespace EmaPain.EndToEnd.Tests.Trial.Faults;

/// <summary>True for the first who asks.</summary>
internal sealed class Once
{
    private int asked;

    public bool IsNow => Interlocked.Exchange(ref asked, 1) == 0;
}
