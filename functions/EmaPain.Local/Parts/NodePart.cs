using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using EmaPain.Local.Hosting;

namespace EmaPain.Local.Parts;

/// <summary>
/// A Node.js program from scripts/node_modules that runs beside the trial and ends with it: whatever ends this process closes the part's input,
/// and that ends the part.
/// </summary>
public sealed partial class NodePart : IAsyncDisposable
{
    /// <summary>Environment variable with a folder that goes away with the part, even where this process cannot see to it.</summary>
    public const string DeletedAtTheEnd = "EMAPAIN_DELETED_AT_THE_END";

    private const int MostTries = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string Watch = Path.Combine(AppContext.BaseDirectory, "Parts", "end-with-host.cjs");
    private readonly Process process;
    private readonly List<string> output = [];
    private readonly Signal said = new();
    private readonly bool keepsFiles;

    private NodePart(NodeProgram program, Process process)
    {
        Name = program.Name;
        keepsFiles = program.KeepsFiles;
        this.process = process;
    }

    public string Name { get; }

    public int ProcessId => process.Id;

    /// <summary>
    /// Starts the program on the preferred ports, if any, and on others where somebody takes one between the look and the use: other
    /// trials and tests on this machine look for ports, too.
    /// </summary>
    /// <param name="program">The program on given ports.</param>
    /// <param name="preferred">Where it should listen; none: anywhere.</param>
    /// <param name="count">How many ports it needs.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The part, and its ports.</returns>
    public static async Task<(NodePart Part, IReadOnlyList<int> Ports)> StartAsync(
        Func<IReadOnlyList<int>, NodeProgram> program, IReadOnlyList<int>? preferred, int count, CancellationToken cancel)
    {
        var ports = preferred ?? FreePorts.Take(count);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return (await StartAsync(program(ports), cancel), ports);
            }
            catch (PartFailedException failure) when (failure.IsAboutPort && tries < MostTries)
            {
                ports = FreePorts.Take(count);
            }
        }
    }

    /// <summary>Starts the program and returns once it says of every port that it listens there.</summary>
    /// <exception cref="PartFailedException">Not installed, or it ended or stayed silent instead of listening.</exception>
    public static async Task<NodePart> StartAsync(NodeProgram program, CancellationToken cancel = default)
    {
        if (!File.Exists(program.Script))
        {
            throw new PartFailedException($"{program.Name} is not installed ({program.Script} is missing). Run ./scripts/setup.");
        }

        // Said before the start, since programs say it less clearly.
        if (program.Ports.Where(FreePorts.IsTaken).Take(1).ToList() is [var taken])
        {
            throw PartFailedException.PortTaken(program.Name, taken);
        }

        var part = new NodePart(program, Launch(program));
        part.process.OutputDataReceived += part.Keep;
        part.process.ErrorDataReceived += part.Keep;
        part.process.BeginOutputReadLine();
        part.process.BeginErrorReadLine();
        try
        {
            foreach (var port in program.Ports)
            {
                await part.ListensAsync(port, cancel);
            }
        }
        catch
        {
            await part.DisposeAsync();
            throw;
        }

        return part;
    }

    /// <summary>Lets the program write its store and end, and waits; kills it after ten seconds, or at once if it keeps nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited && !keepsFiles)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        else if (!process.HasExited)
        {
            process.StandardInput.Close();
            try
            {
                await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
            }
            catch (TimeoutException)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }
        }

        process.Dispose();
    }

    private static Process Launch(NodeProgram program)
    {
        var start = new ProcessStartInfo("node", ["--require", Watch, program.Script, .. program.Arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in program.Environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start) ?? throw new PartFailedException($"{program.Name} did not start.");
        }
        catch (Win32Exception e)
        {
            throw new PartFailedException("Node.js is not installed or not on the PATH. Install Node.js 20 or newer.", e);
        }
    }

    /// <summary>By the program's own words: a connection would not tell whose port it is.</summary>
    private async Task ListensAsync(int port, CancellationToken cancel)
    {
        var waited = Stopwatch.StartNew();
        while (!SaysThatItListens(port))
        {
            if (process.HasExited)
            {
                throw new PartFailedException(
                    $"{Name} ended with code {process.ExitCode} instead of listening on port {port}; is the port taken? {LastWords()}") { IsAboutPort = true };
            }

            if (waited.Elapsed > Patience)
            {
                throw new PartFailedException($"{Name} did not listen on port {port} within {Patience.TotalSeconds:0} seconds. {LastWords()}");
            }

            await said.WaitAsync(TimeSpan.FromMilliseconds(200), cancel);
        }
    }

    private bool SaysThatItListens(int port)
    {
        lock (output)
        {
            return output.Exists(line => Listening().Match(line) is { Success: true } match && match.Groups[1].Value == $"{port}");
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output)
        {
            if (line.Data is { Length: > 0 } text && output.Count < 100)
            {
                output.Add(text);
            }
        }

        said.Set();
    }

    /// <summary>Azurite: "successfully listening at http://127.0.0.1:10002"; maildev: "running at 127.0.0.1:1025".</summary>
    [GeneratedRegex(@"\b(?:listening|running) at \S*:(\d+)")]
    private static partial Regex Listening();

    private string LastWords()
    {
        lock (output)
        {
            return output.Count == 0 ? "" : $"It said: {string.Join(" | ", output.TakeLast(3))}";
        }
    }
}
