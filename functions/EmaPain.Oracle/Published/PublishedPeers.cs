namespace EmaPain.Oracle.Published;

/// <summary>Who coaches whom, and the occasions of the patients that a contact completes, by their id in the file.</summary>
public sealed record PublishedPeers(string Coach, string Patient, int Most, string Contacts);
