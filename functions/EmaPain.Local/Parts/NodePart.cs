using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;

namespace EmaPain.Local.Parts;

/// <summary>
/// A Node.js program from scripts/node_modules that runs beside the trial and ends with it: whatever ends this process closes the part's input,
/// and that ends the part.
/// </summary>
public sealed class NodePart : IAsyncDisposable
{
    /// <summary>Environment variable with a folder that goes away with the part, even where this process cannot see to it.</summary>
    public const string DeletedAtTheEnd = "EMAPAIN_DELETED_AT_THE_END";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string Watch = Path.Combine(AppContext.BaseDirectory, "Parts", "end-with-host.cjs");
    private readonly Process process;
    private readonly List<string> output = [];

    private readonly bool keepsFiles;

    private NodePart(NodeProgram program, Process process)
    {
        Name = program.Name;
        keepsFiles = program.KeepsFiles;
        this.process = process;
    }

    public string Name { get; }

    public int ProcessId => process.Id;

    /// <summary>Starts the program and returns once every port accepts connections.</summary>
    /// <exception cref="PartFailedException">Not installed, or it ended or stayed silent instead of listening.</exception>
    public static async Task<NodePart> StartAsync(NodeProgram program, CancellationToken cancel = default)
    {
        if (!File.Exists(program.Script))
        {
            throw new PartFailedException($"{program.Name} is not installed ({program.Script} is missing). Run ./scripts/setup.");
        }

        // Before the start: a connection would not tell whose port it is.
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

    private async Task ListensAsync(int port, CancellationToken cancel)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (process.HasExited)
            {
                throw new PartFailedException(
                    $"{Name} ended with code {process.ExitCode} instead of listening on port {port}; is the port taken? {LastWords()}");
            }

            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync("127.0.0.1", port, cancel);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
            }
        }

        throw new PartFailedException($"{Name} did not listen on port {port} within {Patience.TotalSeconds:0} seconds. {LastWords()}");
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
    }

    private string LastWords()
    {
        lock (output)
        {
            return output.Count == 0 ? "" : $"It said: {string.Join(" | ", output.TakeLast(3))}";
        }
    }
}
