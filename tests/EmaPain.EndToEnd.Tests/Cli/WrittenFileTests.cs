using System.Security.Cryptography;
using EmaPain.Cli;
using EmaPain.Cli.Http;
using EmaPain.Cli.Payments;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>A file that comes from the app goes to the disk as it comes, whole or not at all.</summary>
public sealed class WrittenFileTests : IDisposable
{
    private const int Length = 16 * 1024 * 1024;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emapain-written-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_has_come_is_on_the_disk_before_more_is_asked_for()
    {
        await using var body = new WatchedStream(Length, ahead => Assert.InRange(ahead, 0, 64 * 1024), () => SizeOf("large.csv.part"));
        var written = await WriteAsync("large.csv", body, sha256: null);

        Assert.Equal(Length, SizeOf("large.csv"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(written.File))), written.Sha256);
        Assert.Single(folder.GetFiles());
    }

    [Fact]
    public async Task A_file_of_another_hash_than_announced_is_not_kept()
    {
        using var body = new MemoryStream("some"u8.ToArray());

        var fault = await Assert.ThrowsAsync<CouldNotRunException>(() => WriteAsync("short.csv", body, sha256: "another"));
        Assert.StartsWith("The file did not arrive whole", fault.Message, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_nothing()
    {
        await using var body = new WatchedStream(Length, _ => throw new IOException("reset"), () => 0);

        await Assert.ThrowsAsync<CouldNotRunException>(() => WriteAsync("broken.csv", body, sha256: null));
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task A_file_of_other_content_is_not_overwritten_and_the_same_is_no_fault()
    {
        using (var body = new MemoryStream("one"u8.ToArray()))
        {
            await WriteAsync("kept.csv", body, sha256: null);
        }

        using (var same = new MemoryStream("one"u8.ToArray()))
        {
            await WriteAsync("kept.csv", same, sha256: null);
        }

        using var other = new MemoryStream("two"u8.ToArray());
        var fault = await Assert.ThrowsAsync<CouldNotRunException>(() => WriteAsync("kept.csv", other, sha256: null));
        Assert.Contains("name another file by --out", fault.Message, StringComparison.Ordinal);
        Assert.Equal("one", await File.ReadAllTextAsync(Assert.Single(folder.GetFiles()).FullName));
    }

    private Task<WrittenFile> WriteAsync(string name, Stream body, string? sha256) =>
        WrittenFile.WriteAsync(Path.Combine(folder.FullName, name), new Download(body, sha256, name), CancellationToken.None);

    private long SizeOf(string name) => new FileInfo(Path.Combine(folder.FullName, name)) is { Exists: true } file ? file.Length : 0;
}
