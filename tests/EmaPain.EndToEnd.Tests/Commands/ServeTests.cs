using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using EmaPain.Local.Commands;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Commands;

public sealed partial class ServeTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("KILL")]
    public async Task A_served_trial_says_where_everything_is_and_leaves_nothing_behind(string signal)
    {
        var port = FreePorts.Take(1)[0];
        await using var run = RunProcess.Start("--serve", "--port", port.ToString(CultureInfo.InvariantCulture));
        var said = await run.ReadUntilAsync("Ctrl-C ends it.");
        var parts = await run.PartsAsync(2);
        using var http = new HttpClient();
        var addresses = Address().Matches(said).Select(match => new Uri(match.Groups[1].Value)).ToList();
        Assert.Equal(3, addresses.Count); // Phone page, mailbox, health.
        Assert.Equal(port, addresses[0].Port);
        foreach (var address in addresses)
        {
            using var answer = await http.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Empty(await new TableServiceClient(Research().Match(said).Groups[1].Value).GetTableClient("Responses").QueryAsync<TableEntity>().ToListAsync());
        await using var open = await http.GetStreamAsync(new Uri(addresses[0], "events")); // A page that is being looked at must not hold up the end.

        await run.SignalAsync(signal);
        await run.WhenEndedAsync();
        await RunProcess.UntilGoneAsync(parts);
        Assert.All(addresses, address => Assert.False(FreePorts.IsTaken(address.Port)));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_before_anything_starts()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var error = new StringWriter();
        Assert.Equal(CommandLine.CouldNotRun, await CommandLine.RunAsync(["--serve", "--port", $"{port}"], new StringWriter(), error));
        Assert.Equal(
            $"run: The phone page cannot start: port {port} of 127.0.0.1 is taken. Stop the program that listens there, or choose another port.\n", error.ToString());
    }

    [GeneratedRegex("^(?:Phone page|Mailbox|Health) +(.+)$", RegexOptions.Multiline)]
    private static partial Regex Address();

    [GeneratedRegex("research +(.+)")]
    private static partial Regex Research();
}
