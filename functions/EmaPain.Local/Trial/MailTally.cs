namespace EmaPain.Local.Trial;

/// <summary>How many mails the server took.</summary>
public sealed class MailTally
{
    private int accepted;

    public int Accepted => Volatile.Read(ref accepted);

    public void Accept() => Interlocked.Increment(ref accepted);
}
