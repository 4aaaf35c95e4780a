using EmaPain.Local.Carrier;
using Microsoft.AspNetCore.Http;

namespace EmaPain.EndToEnd.Tests.Cli;

public sealed class StreamedExportTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emapain-streamed-");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The app holds the rest back until the first rows are on the client's disk: a client that waits for the whole never gets it.</summary>
    [Fact]
    public async Task Rows_are_on_the_disk_while_the_app_still_sends()
    {
        var file = Path.Combine(folder.FullName, "payout.csv");
        await using var app = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentDisposition = "attachment; filename=\"payout-march.csv\"";
            await context.Response.WriteAsync("first\r\n");
            await context.Response.Body.FlushAsync();
            using var patience = new CancellationTokenSource(Patience);
            while (!(File.Exists($"{file}.part") && new FileInfo($"{file}.part").Length > 0))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), patience.Token);
            }

            await context.Response.WriteAsync("last\r\n");
        });

        var run = await CommandRun.Of("payments", "export", "s", "march", "--out", file, "--url", app.Address.ToString(), "--person", "kim", "--key", "k");
        Assert.Equal((0, "first\r\nlast\r\n"), (run.ExitCode, await File.ReadAllTextAsync(file)));
    }
}
