using System.Security.Cryptography;
using System.Text.Json;

namespace EmaPain.Azure.Backups;

/// <summary>A folder with a file for each table and a manifest. It holds personal data: nobody else on the machine may read it.</summary>
public sealed class BackupFolder(string path)
{
    private const string ManifestName = "manifest.json";
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int BufferBytes = 128 * 1024;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Path { get; } = path;

    /// <exception cref="BackupFaultException">Something lies there already.</exception>
    public void Create()
    {
        if (File.Exists(Path) || (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any()))
        {
            throw new BackupFaultException($"'{Path}' is there already and not empty. Give a new folder; a backup never goes over another one.");
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            Directory.CreateDirectory(Path, OwnerFile | UnixFileMode.UserExecute);
            File.SetUnixFileMode(Path, OwnerFile | UnixFileMode.UserExecute);
        }
    }

    public FileStream Write(string name)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = BufferBytes };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        return new FileStream(System.IO.Path.Combine(Path, name), options);
    }

    public FileStream Read(string name) => new(
        System.IO.Path.Combine(Path, name),
        new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, BufferSize = BufferBytes, Options = FileOptions.SequentialScan });

    /// <summary>Under another name first: what has this name is whole.</summary>
    public async Task WriteManifestAsync(BackupManifest manifest, CancellationToken cancel)
    {
        const string unfinished = $"{ManifestName}.unfinished";
        await using (var file = Write(unfinished))
        {
            await JsonSerializer.SerializeAsync(file, manifest, Json, cancel);
            file.Flush(flushToDisk: true);
        }

        File.Move(System.IO.Path.Combine(Path, unfinished), System.IO.Path.Combine(Path, ManifestName));
    }

    /// <exception cref="BackupFaultException">There is none, or it cannot be read.</exception>
    public async Task<BackupManifest> ReadManifestAsync(CancellationToken cancel)
    {
        if (!File.Exists(System.IO.Path.Combine(Path, ManifestName)))
        {
            throw new BackupFaultException(Directory.Exists(Path)
                ? $"'{Path}' has no {ManifestName}: the backup broke off, or it is another folder. A backup without it is not whole and is not restored."
                : $"There is no folder '{Path}'.");
        }

        try
        {
            await using var file = Read(ManifestName);
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(file, Json, cancel);
            return manifest is { Format: BackupManifest.CurrentFormat, Tables.IsDefaultOrEmpty: false }
                ? manifest
                : throw new BackupFaultException($"'{Path}' is a backup of format {manifest?.Format}; this emapain reads {BackupManifest.CurrentFormat}.");
        }
        catch (JsonException fault)
        {
            throw new BackupFaultException($"{ManifestName} in '{Path}' is damaged: {fault.Message}", fault);
        }
    }

    /// <summary>Compares a file with what the manifest says of it.</summary>
    /// <exception cref="BackupFaultException">It is missing or damaged; the message names it.</exception>
    public async Task VerifyAsync(BackupTable table, CancellationToken cancel)
    {
        if (!File.Exists(System.IO.Path.Combine(Path, table.File)))
        {
            throw new BackupFaultException($"{table.File} is missing in '{Path}'. Nothing was restored; take another backup.");
        }

        await using var file = Read(table.File);
        var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
        if (found != table.Sha256)
        {
            throw new BackupFaultException($"{table.File} in '{Path}' is damaged: its SHA-256 is {found}, and {table.Sha256} was written. Nothing was restored; take another backup.");
        }
    }
}
