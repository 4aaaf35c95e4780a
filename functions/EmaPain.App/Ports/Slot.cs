namespace EmaPain.App.Ports;

/// <summary>A unit's place in the order of its stratum. It says nothing of the arm.</summary>
/// <param name="Stratum">The stratum in which the place was taken; it stays, whatever is recorded later.</param>
/// <param name="Place">The place, from 0.</param>
public sealed record Slot(string Stratum, int Place);
