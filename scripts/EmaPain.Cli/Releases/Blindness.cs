namespace EmaPain.Cli.Releases;

/// <summary>Whether those who read a release may learn the arms.</summary>
internal enum Blindness
{
    Blinded,
    Unblinded,
}
