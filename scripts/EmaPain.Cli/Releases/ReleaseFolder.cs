using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EmaPain.Cli.Releases;

/// <summary>A folder that appears when all of it is there: it is filled beside its place, and only its owner can read it.</summary>
internal sealed class ReleaseFolder : IDisposable
{
    private const string ManifestName = "manifest.json";
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly string beside;

    /// <exception cref="CouldNotRunException">Something lies there already.</exception>
    public ReleaseFolder(string path)
    {
        Path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        beside = $"{Path}.unfinished";
        if (File.Exists(Path) || (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any()))
        {
            throw new CouldNotRunException($"'{Path}' is there already and not empty. Give a new folder; a release never goes over another one.");
        }

        if (System.IO.Path.Exists(beside))
        {
            throw new CouldNotRunException($"'{beside}' is there: another release is being written to it, or one broke off. If it broke off, delete it.");
        }

        Create(beside);
    }

    public string Path { get; }

    /// <summary>Writes rows as they come, in constant memory.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="header">Its first line.</param>
    /// <param name="lines">The others, each with its line end.</param>
    /// <param name="cancel">Ends the writing.</param>
    public async Task<ReleasedFile> WriteAsync(string name, string header, IAsyncEnumerable<string> lines, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(System.IO.Path.Combine(beside, name), FileMode.CreateNew, FileAccess.Write);
        var rows = -1L;
        await foreach (var line in lines.Prepend(header).WithCancellation(cancel))
        {
            var bytes = Encoding.UTF8.GetBytes(line);
            hash.AppendData(bytes);
            await file.WriteAsync(bytes, cancel);
            rows++;
        }

        file.Flush(flushToDisk: true);
        return new ReleasedFile(name, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Writes the manifest and puts the folder in its place.</summary>
    public async Task FinishAsync(ReleaseManifest manifest, CancellationToken cancel)
    {
        await using (var file = new FileStream(System.IO.Path.Combine(beside, ManifestName), FileMode.CreateNew, FileAccess.Write))
        {
            await JsonSerializer.SerializeAsync(file, manifest, Json, cancel);
            file.Flush(flushToDisk: true);
        }

        if (Directory.Exists(Path))
        {
            Directory.Delete(Path);
        }

        Directory.Move(beside, Path);
    }

    /// <summary>Of a release that did not come to its end nothing is left.</summary>
    public void Dispose()
    {
        if (Directory.Exists(beside))
        {
            Directory.Delete(beside, recursive: true);
        }
    }

    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerFolder);
        }
    }
}
