namespace EmaPain.App.Ports;

/// <summary>Where the app is reached from outside: scheme, host and port.</summary>
public sealed record PublicAddress(Uri Base);
