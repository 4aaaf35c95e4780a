namespace EmaPain.Cli;

/// <summary>The command cannot run as it was asked for; the message names what is wrong and the remedy.</summary>
internal sealed class CouldNotRunException(string message) : Exception(message);
