using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Shows nothing.</summary>
internal sealed class SilentProgress : IProgress
{
    public void Begin(string study, DateTimeOffset start)
    {
    }

    public void Reach(DateTimeOffset now)
    {
    }

    public void End()
    {
    }
}
