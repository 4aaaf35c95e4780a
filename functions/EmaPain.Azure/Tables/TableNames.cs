using EmaPain.App.Research;

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
    public const string Requests = "Requests";
    public const string Surveys = "Surveys";
    public const string Slots = "Slots";
    public const string Accounts = "Accounts";
    public const string Payouts = "Payouts";

    public static IReadOnlyList<string> OfIdentity { get; } = [Contacts, Inbox];

    public static IReadOnlyList<string> OfOperations { get; } = [Participations, Due, Alerts, Tasks, DeadLetters, Staff, Audit, Requests, Surveys, Slots, Accounts, Payouts];

    /// <summary>What the app renders.</summary>
    public static IReadOnlyList<string> OfResearch { get; } = ResearchTables.All;
}
