namespace EmaPain.Cli;

/// <summary>How every command ends.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>The command ran and found something wrong.</summary>
    public const int Faults = 1;

    /// <summary>The command could not run: wrong use, or a file that cannot be read.</summary>
    public const int CouldNotRun = 2;
}
