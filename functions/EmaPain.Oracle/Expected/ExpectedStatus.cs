namespace EmaPain.Oracle.Expected;

/// <summary>How far an occasion comes.</summary>
public enum ExpectedStatus
{
    Planned,
    Open,
    Completed,
    Closed,
    Unsent,
}
