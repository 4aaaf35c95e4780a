namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A person who takes part in a test.</summary>
internal sealed record Volunteer(string Id, string Phone);
