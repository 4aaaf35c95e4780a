namespace EmaPain.Cli.Alerts;

/// <summary>An alert with its history.</summary>
internal sealed record ShownAlert(string Participant, ShownAlertState Alert, IReadOnlyList<ShownAlertEvent> Events);
