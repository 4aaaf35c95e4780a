namespace EmaPain.Cli.Staff;

/// <summary>The people on a site's list.</summary>
internal sealed record SiteStaff(List<SiteMember> Staff, List<string> Uncovered);
