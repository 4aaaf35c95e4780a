using System.Net.Http.Headers;

namespace EmaPain.Cli.Http;

/// <summary>What shows the app who asks. No class of it writes its secret anywhere but into the header.</summary>
internal abstract class Credential
{
    /// <summary>What to do when the app does not accept it.</summary>
    public abstract string Remedy { get; }

    /// <exception cref="CouldNotRunException">There is none to be had.</exception>
    public abstract Task<AuthenticationHeaderValue> HeaderAsync(CancellationToken cancel);
}
