namespace EmaPain.Local.Trial;

/// <summary>Shows how far a trial has come.</summary>
public interface IProgress
{
    void Begin(string study, DateTimeOffset start);

    void Reach(DateTimeOffset now);

    void End();
}
