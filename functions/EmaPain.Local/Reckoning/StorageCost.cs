namespace EmaPain.Local.Reckoning;

/// <summary>Table operations that the host counted, on average.</summary>
/// <param name="PerReply">Per reply until it is committed.</param>
/// <param name="PerPrompt">Per prompt.</param>
public sealed record StorageCost(double PerReply, double PerPrompt);
