namespace EmaPain.Cli.Alerts;

/// <summary>Where an alert stands after a record.</summary>
internal sealed record RecordedAlert(string Alert, string Rule, string Level, string Status)
{
    public string? AcknowledgedBy { get; init; }

    /// <summary>What came of the last contact attempt.</summary>
    public string? Contact { get; init; }

    public string? Action { get; init; }

    public string? Disposition { get; init; }
}
