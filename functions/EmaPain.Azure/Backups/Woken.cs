namespace EmaPain.Azure.Backups;

/// <summary>What a restored trial was given to do.</summary>
/// <param name="People">Who is looked at with the next tick.</param>
/// <param name="Inputs">How many inputs have their effects carried out again.</param>
/// <param name="Events">How many events are judged again.</param>
public sealed record Woken(int People, int Inputs, int Events);
