using System.Net;
using System.Net.Sockets;

namespace EmaPain.Local.Mailbox;

/// <summary>A door before an SMTP server that can be shut: whoever connects then is turned away without a word.</summary>
public sealed class MailGate : IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int server;
    private readonly Task accepting;
    private int turnedAway;

    private MailGate(int server)
    {
        this.server = server;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Asked for every connection.</summary>
    public Func<bool> IsShut { get; set; } = () => false;

    /// <summary>How often somebody found it shut.</summary>
    public int TurnedAway => Volatile.Read(ref turnedAway);

    /// <param name="server">Port of 127.0.0.1 that it leads to.</param>
    public static MailGate Before(int server) => new(server);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        await accepting;
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        var passing = new List<Task>();
        try
        {
            while (true)
            {
                var caller = await listener.AcceptTcpClientAsync(closing.Token);
                passing.RemoveAll(one => one.IsCompleted);
                passing.Add(PassAsync(caller));
            }
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }

        await Task.WhenAll(passing);
    }

    private async Task PassAsync(TcpClient caller)
    {
        using var near = caller;
        near.NoDelay = true;
        if (IsShut())
        {
            Interlocked.Increment(ref turnedAway);
            return;
        }

        try
        {
            using var far = new TcpClient { NoDelay = true };
            await far.ConnectAsync(IPAddress.Loopback, server, closing.Token);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream(), closing.Token), far.GetStream().CopyToAsync(near.GetStream(), closing.Token));
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // One of both left; the other one sees its connection end.
        }
    }
}
