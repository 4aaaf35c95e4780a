namespace EmaPain.Azure.Tables;

/// <summary>The tables of each storage account (design section 6).</summary>
public static class TableNames
{
    public const string Contacts = "Contacts";
    public const string Inbox = "Inbox";

    public const string Participations = "Participations";
    public const string Due = "Due";
    public const string Alerts = "Alerts";
    public const string Tasks = "Tasks";
    public const string DeadLetters = "DeadLetters";
    public const string Staff = "Staff";
    public const string Audit = "Audit";
    public const string Slots = "Slots";

    public const string Occasions = "Occasions";
    public const string Responses = "Responses";
    public const string Scores = "Scores";
    public const string Payments = "Payments";
    public const string AlertHistory = "AlertHistory";
    public const string Participants = "Participants";
    public const string Dictionary = "Dictionary";

    /// <summary>For unblinded staff only.</summary>
    public const string Allocation = "Allocation";

    /// <summary>For unblinded staff only: rows that exist only in some arms.</summary>
    public const string ResponsesUnblinded = "ResponsesUnblinded";

    public static IReadOnlyList<string> OfIdentity { get; } = [Contacts, Inbox];

    public static IReadOnlyList<string> OfOperations { get; } = [Participations, Due, Alerts, Tasks, DeadLetters, Staff, Audit, Slots];

    public static IReadOnlyList<string> OfResearch { get; } =
        [Occasions, Responses, Scores, Payments, AlertHistory, Participants, Dictionary, Allocation, ResponsesUnblinded];
}
