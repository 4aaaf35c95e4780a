namespace EmaPain.Cli.Staff;

/// <summary>A member of staff on a site's list.</summary>
internal sealed record ListedStaff(string Id, string Study, string Site, string Role);
