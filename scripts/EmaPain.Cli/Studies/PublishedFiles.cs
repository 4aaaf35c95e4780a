using System.Security.Cryptography;

namespace EmaPain.Cli.Studies;

/// <summary>The study files that are published and cannot change any more: those whose hash stands in <c>published.sha256</c> above them.</summary>
internal static class PublishedFiles
{
    private const string List = "published.sha256";

    /// <exception cref="CouldNotRunException">The file or the list cannot be read.</exception>
    public static bool Holds(string file)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(NamedFile.Open(file, File.ReadAllBytes)));
        var lists = new[] { Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(file))) ?? "" };
        return lists.Select(folder => Path.Combine(folder, List)).Where(File.Exists)
            .Any(list => NamedFile.Open(list, File.ReadLines).Any(line => line.StartsWith(hash, StringComparison.OrdinalIgnoreCase)));
    }
}
