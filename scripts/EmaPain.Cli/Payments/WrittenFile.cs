using System.Buffers;
using System.Security.Cryptography;
using EmaPain.Cli.Http;

namespace EmaPain.Cli.Payments;

/// <summary>A file that a command wrote.</summary>
internal sealed record WrittenFile(string File, string Sha256)
{
    private const int Piece = 32 * 1024;

    /// <summary>
    /// Writes a file as it comes, a piece at a time, whole or not at all; one of another content is not overwritten. Given no name, the app's
    /// own is taken, here.
    /// </summary>
    /// <exception cref="CouldNotRunException">It cannot be written, or did not come whole.</exception>
    public static async Task<WrittenFile> WriteAsync(string? file, Download download, CancellationToken cancel)
    {
        var path = Path.GetFullPath(file ?? Path.GetFileName(download.Name ?? "download"));
        var beside = $"{path}.part";
        try
        {
            var hash = await CopyAsync(download, beside, cancel);
            if (System.IO.File.Exists(path) && await HashOfAsync(path, cancel) == hash)
            {
                System.IO.File.Delete(beside);
            }
            else
            {
                System.IO.File.Move(beside, path, overwrite: false);
            }

            return new WrittenFile(path, hash);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CouldNotRunException($"{path} cannot be written ({fault.Message.TrimEnd('.')}); name another file by --out.");
        }
        finally
        {
            RemoveIfLeft(beside);
        }
    }

    private static async Task<string> CopyAsync(Download download, string beside, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        await using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true))
        {
            while (await ReadAsync(download.Body, piece, cancel) is var count and > 0)
            {
                hash.AppendData(piece, 0, count);
                await file.WriteAsync(piece.AsMemory(0, count), cancel);
            }
        }

        ArrayPool<byte>.Shared.Return(piece);
        var found = Convert.ToHexStringLower(hash.GetHashAndReset());
        return download.Sha256 is null || download.Sha256 == found ? found : throw NotWhole();
    }

    private static async Task<int> ReadAsync(Stream body, byte[] piece, CancellationToken cancel)
    {
        try
        {
            return await body.ReadAsync(piece, cancel);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw NotWhole();
        }
    }

    private static async Task<string> HashOfAsync(string path, CancellationToken cancel)
    {
        await using var file = System.IO.File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }

    private static void RemoveIfLeft(string beside)
    {
        try
        {
            System.IO.File.Delete(beside);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What could not be written could not be left either; the first fault tells more.
        }
    }

    private static CouldNotRunException NotWhole() => new("The file did not arrive whole; nothing was written. Give the same command again.");
}
