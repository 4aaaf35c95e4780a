using System.Collections.Immutable;

namespace EmaPain.App.Ports;

/// <summary>Whoever keeps the app running.</summary>
/// <param name="Addresses">Mail addresses; none on one machine where nobody is named.</param>
public sealed record Operators(ImmutableArray<string> Addresses);
