using System.Globalization;
using System.Security.Cryptography;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Local.Parts;

namespace EmaPain.House.Tests.Studies;

/// <summary>
/// A published version never changes, since participations are pinned to it: write the next version instead.
/// A new file is listed by <c>sha256sum</c> in functions/studies/published.sha256.
/// </summary>
public sealed class PublishedStudiesTests
{
    private static readonly string Folder = RepositoryFolders.Studies;

    [Fact]
    public void Every_study_file_is_listed_once_and_every_listed_one_exists() =>
        Assert.Equal(Files().Order(StringComparer.Ordinal), Published().Select(entry => entry.File).Order(StringComparer.Ordinal));

    [Fact]
    public void A_published_version_is_as_it_was_published()
    {
        var changed = Published()
            .Where(entry => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, entry.File)))) != entry.Hash)
            .Select(entry => entry.File);

        Assert.Empty(changed);
    }

    /// <summary>What newer rules ask was not asked of the versions before.</summary>
    [Fact]
    public void The_newest_version_of_each_study_is_right_by_all_rules()
    {
        var newest = Directory.GetDirectories(Folder)
            .Select(folder => Directory.GetFiles(folder, "*.study.json").MaxBy(file => int.Parse(Path.GetFileName(file).Split('.')[0], CultureInfo.InvariantCulture))).OfType<string>();

        Assert.All(newest, file => Assert.DoesNotContain(StudyReader.ReadNew(File.ReadAllText(file)).Issues, issue => issue.Severity == IssueSeverity.Error));
    }

    [Fact]
    public void A_study_file_lies_where_its_id_and_version_say()
    {
        var readings = Files().Select(file => (file, StudyReader.Read(File.ReadAllText(Path.Combine(Folder, file))).Study));

        Assert.All(readings, reading => Assert.Equal(reading.file, $"{reading.Study?.Id}/{reading.Study?.Version}.study.json"));
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Folder, "*.study.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'));

    private static List<(string Hash, string File)> Published() =>
        [.. File.ReadLines(Path.Combine(Folder, "published.sha256")).Select(line => line.Split("  ", 2)).Select(parts => (parts[0], parts[1]))];
}
