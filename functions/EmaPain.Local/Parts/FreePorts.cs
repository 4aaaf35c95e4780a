using System.Net;
using System.Net.Sockets;

namespace EmaPain.Local.Parts;

/// <summary>
/// Ports of 127.0.0.1 that nobody listens on. Taken below the range that systems give to outgoing connections (32768 and up), so that no
/// connection of ours takes one between the look and the use; no port is given twice by one process.
/// </summary>
public static class FreePorts
{
    private const int First = 20000;
    private const int Range = 12000;

    /// <summary>Processes begin at different places, so that two test runs at once do not meet.</summary>
    private static int next = Environment.ProcessId * 131 % Range;

    /// <summary>Takes <paramref name="count"/> different free ports.</summary>
    public static IReadOnlyList<int> Take(int count) =>
        [.. Enumerable.Range(0, Range).Select(_ => First + (Interlocked.Increment(ref next) % Range)).Where(port => !IsTaken(port)).Take(count)];

    /// <summary>The ports that are asked for; a free one in place of each that is taken.</summary>
    public static IReadOnlyList<int> Prefer(params IReadOnlyList<int> ports) => [.. ports.Select(port => IsTaken(port) ? Take(1)[0] : port)];

    /// <summary>Whether somebody listens on a port.</summary>
    public static bool IsTaken(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
        finally
        {
            listener.Dispose();
        }
    }
}
