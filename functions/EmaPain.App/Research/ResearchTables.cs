namespace EmaPain.App.Research;

/// <summary>The tables of the research account.</summary>
public static class ResearchTables
{
    public const string Participants = "Participants";
    public const string Occasions = "Occasions";
    public const string Responses = "Responses";
    public const string Scores = "Scores";
    public const string Payments = "Payments";

    /// <summary>The alerts as they stand.</summary>
    public const string AlertStates = "AlertStates";

    /// <summary>What happened to alerts, one row for each event; no row is ever changed.</summary>
    public const string AlertHistory = "AlertHistory";

    public const string AdverseEvents = "AdverseEvents";

    /// <summary>What the other tables and the items of each study mean.</summary>
    public const string Dictionary = "Dictionary";

    /// <summary>The arm of each participant; for unblinded staff.</summary>
    public const string Allocation = "Allocation";

    /// <summary>Rows whose mere existence tells the arm; for unblinded staff.</summary>
    public const string ResponsesUnblinded = "ResponsesUnblinded";

    public static IReadOnlyList<string> All { get; } =
        [Participants, Occasions, Responses, Scores, Payments, AlertStates, AlertHistory, AdverseEvents, Dictionary, Allocation, ResponsesUnblinded];
}
