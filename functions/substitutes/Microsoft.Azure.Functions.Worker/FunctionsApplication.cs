using System.Diagnostics;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where the real package starts a worker that a Functions host talks to; this one has no worker to start.</summary>
public class FunctionsApplication
{
    protected FunctionsApplication()
    {
    }

    /// <summary>Ends the process with one sentence: without the real package nothing could answer the Functions host.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        Console.Error.WriteLine(
            "This build has no Functions worker (it was built with functions/substitutes in place of the Azure packages): start the system with ./scripts/run.");
        Environment.Exit(1);
        throw new UnreachableException();
    }
}
