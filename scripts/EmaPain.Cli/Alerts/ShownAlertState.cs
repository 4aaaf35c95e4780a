namespace EmaPain.Cli.Alerts;

/// <summary>An alert as it stands.</summary>
internal sealed record ShownAlertState(string Rule, string Level, string Status)
{
    public int RuleVersion { get; init; }

    public string? Reply { get; init; }

    public string? AcknowledgedBy { get; init; }

    public string? Disposition { get; init; }
}
