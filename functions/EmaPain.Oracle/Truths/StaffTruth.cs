namespace EmaPain.Oracle.Truths;

/// <summary>A member of staff.</summary>
/// <param name="Id">Opaque id.</param>
/// <param name="Site">Where.</param>
/// <param name="Role">Answerable for what.</param>
/// <param name="Address">Mail address.</param>
/// <param name="AcknowledgesAfter">From the arrival of a mail about an alert.</param>
public sealed record StaffTruth(string Id, string Site, string Role, string Address, TimeSpan AcknowledgesAfter);
