namespace EmaPain.Local.Cohort.Doors;

/// <summary>A mail about an alert.</summary>
/// <param name="Id">The mailbox's id.</param>
/// <param name="To">Address of a member of staff.</param>
/// <param name="Link">Where the alert is acknowledged.</param>
public sealed record StaffMail(string Id, string To, Uri Link);
