using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Structure;

public sealed class FolderTests
{
    private static readonly string[] Top = [".ci", "functions", "infra-bicep", "scripts", "tests"];

    [Fact]
    public void The_top_level_folders_are_fixed() => HouseRule.IsKept(
        Checkout.Files.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(path => path.Split('/')[0]).Distinct().Except(Top),
        "A folder that the map of the house does not know.");

    [Fact]
    public void Every_project_but_the_substitutes_is_in_the_solution()
    {
        var solution = Checkout.Read("EmaPain.sln").Replace('\\', '/');
        HouseRule.IsKept(
            ProjectFile.All.Where(project => solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal) == Checkout.IsSubstitute(project.Path))
                .Select(project => project.Path),
            "Missing in EmaPain.sln, or a substitute that must not be there.");
    }

    [Fact]
    public void Namespaces_follow_the_folders() => HouseRule.IsKept(Sources.Own.SelectMany(NamespaceFaults), "A namespace is not its file's folder.");

    [Fact]
    public void A_namespace_beside_its_folder_is_found() =>
        Assert.Single(NamespaceFaults(SourceFile.Of("namespace EmaPain.Domain.Alerts;", "functions/EmaPain.Domain/Replies/Sample.cs")));

    private static IEnumerable<string> NamespaceFaults(SourceFile source) =>
        from space in source.Nodes.OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseNamespaceDeclarationSyntax>()
        let folders = source.Path.Split('/')[1..^1]
        where space.Name.ToString() != string.Join('.', folders)
        select $"{source.Path}: {space.Name}";
}
