namespace EmaPain.Local.Parts;

/// <summary>Where things lie in a checkout, found upwards from the running program.</summary>
public static class RepositoryFolders
{
    public static string Root { get; } = Find();

    public static string NodeModules => Path.Combine(Root, "scripts", "node_modules");

    public static string Studies => Path.Combine(Root, "functions", "studies");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EmaPain.sln")))
            {
                return folder.FullName;
            }
        }

        throw new PartFailedException($"No checkout of EmaPain above {AppContext.BaseDirectory}; run it from a clone with ./scripts/run.");
    }
}
