using System.Text.RegularExpressions;
using EmaPain.House.Tests.Repository;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmaPain.House.Tests.Structure;

/// <summary>Not one line outside functions/substitutes and the build files knows which set of Azure packages is in use.</summary>
public sealed class SubstituteTests
{
    [Fact]
    public void No_source_file_knows_which_packages_are_in_use() => HouseRule.IsKept(
        Sources.Own.Where(source => !source.Path.StartsWith("tests/EmaPain.House.Tests/", StringComparison.Ordinal)).SelectMany(Faults),
        "Which packages are in use is a matter of build files.");

    [Theory]
    [InlineData("#if SUBSTITUTES\n#endif\n")]
    [InlineData("class A { string b = \"AzurePackages\"; }")]
    [InlineData("// as the substitutes do\n")]
    public void A_line_that_knows_is_found(string code) => Assert.Single(Faults(SourceFile.Of(code)));

    [Fact]
    public void No_build_file_but_the_shared_ones_reads_the_property_outside_of_tests() => HouseRule.IsKept(
        ProjectFile.All.Where(project => !Checkout.IsTest(project.Path) && Checkout.Read(project.Path).Contains("$(AzurePackages)", StringComparison.Ordinal))
            .Select(project => project.Path),
        "Only Directory.Build.props and Directory.Build.targets switch between the sets.");

    private static IEnumerable<string> Faults(SourceFile source) =>
        source.Tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<IfDirectiveTriviaSyntax>().Select(node => $"{source.At(node)}: #if")
            .Concat(Regex.Matches(source.Text, @"AzurePackages|\bsubstitutes\b", RegexOptions.IgnoreCase)
                .Where(match => !source.Text[..match.Index].EndsWith("#if ", StringComparison.Ordinal))
                .Select(match => $"{source.Path}: {match.Value}"));
}
