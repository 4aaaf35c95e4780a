namespace EmaPain.Cli.Http;

/// <summary>The app understood and does not do it; the message is the app's sentence.</summary>
internal sealed class RefusedException(string sentence) : CouldNotRunException(sentence);
