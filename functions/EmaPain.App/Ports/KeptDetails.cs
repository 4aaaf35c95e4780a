namespace EmaPain.App.Ports;

/// <summary>A person's details as they are kept.</summary>
/// <param name="Details">The details.</param>
/// <param name="Version">As read.</param>
public sealed record KeptDetails(ContactDetails Details, string Version);
