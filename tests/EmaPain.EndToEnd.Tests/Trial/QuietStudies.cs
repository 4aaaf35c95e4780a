using System.Text.Json.Nodes;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>
/// The shipped studies of before arms were drawn and alerts climbed, without a first text, for tests that count a person's texts one by one; that first text comes in whole trials,
/// whose texts the oracle foretells.
/// </summary>
internal static class QuietStudies
{
    private static readonly Lazy<string> Written = new(() => Write(_ => { }));

    public static string Folder => Written.Value;

    /// <summary>A folder of its own, in which each study is changed once more.</summary>
    public static string Write(Action<JsonNode> change)
    {
        var folder = Directory.CreateTempSubdirectory("emapain-quiet-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.EnumerateFiles(RepositoryFolders.Studies, "*.study.json", SearchOption.AllDirectories))
        {
            var study = Studies.Tree(File.ReadAllText(file));
            if (study["alerts"]!["levels"]!.AsArray().Any(level => level!["steps"] is not null))
            {
                continue;
            }

            study["texts"]!.AsObject().Remove("welcome");
            change(study);
            var copy = Path.Combine(folder, Path.GetRelativePath(RepositoryFolders.Studies, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, study.ToJsonString());
        }

        return folder;
    }
}
