using System.Reflection;

namespace EmaPain.House.Tests.Structure;

/// <summary>The built product, by project name.</summary>
internal static class Assemblies
{
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static Assembly Of(string project) => Assembly.Load(project == "EmaPain.Cli" ? "emapain" : project);

    public static IReadOnlyList<string> ReferencesOf(string project) =>
        [.. Of(project).GetReferencedAssemblies().Select(reference => reference.Name!)];

    public static bool IsOurs(string assembly) => assembly == "emapain" || assembly.StartsWith("EmaPain.", StringComparison.Ordinal);

    public static string ProjectOf(string assembly) => assembly == "emapain" ? "EmaPain.Cli" : assembly;

    public static bool IsRuntime(string assembly) => File.Exists(Path.Combine(Runtime, assembly + ".dll"));
}
