using EmaPain.House.Tests.Repository;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmaPain.House.Tests.Code;

public sealed class FileTests
{
    private const int Longest = 300;
    private const int Median = 60;

    [Fact]
    public void Every_file_can_be_read_by_these_tests() => HouseRule.IsKept(
        Sources.All.Where(source => source.Tree.GetDiagnostics().Any(fault => fault.Severity == DiagnosticSeverity.Error)).Select(source => source.Path),
        "A file does not parse; the version of Microsoft.CodeAnalysis.CSharp may be too old.");

    [Fact]
    public void A_file_holds_one_type_and_is_called_after_it() => HouseRule.IsKept(Sources.Own.SelectMany(TypeFaults), "One public type per file, of its name.");

    [Theory]
    [InlineData("public class Sample { } public class Other { }")]
    [InlineData("public class Other { }")]
    [InlineData("class Other { }")]
    [InlineData("public record Sample; public delegate void Other();")]
    public void A_second_type_or_another_name_is_found(string code) => Assert.NotEmpty(TypeFaults(SourceFile.Of(code)));

    [Fact]
    public void No_file_is_longer_than_300_lines() => HouseRule.IsKept(
        Sources.Own.Where(source => source.Lines > Longest).Select(source => $"{source.Path}: {source.Lines} lines"), "Split it by what it is about.");

    [Fact]
    public void Half_of_the_files_of_a_product_project_have_at_most_60_lines() => HouseRule.IsKept(
        from project in ProjectFile.Product
        let lines = Sources.In(project.Folder).Select(source => source.Lines).Order().ToList()
        where lines.Count > 0 && lines[lines.Count / 2] > Median
        select $"{project}: {lines[lines.Count / 2]} lines",
        "The median file is too long.");

    private static IEnumerable<string> TypeFaults(SourceFile source)
    {
        var types = source.TopLevelTypes.ToList();
        var open = types.Where(type => SourceFile.Is(type, SyntaxKind.PublicKeyword)).Select(SourceFile.NameOf).Distinct().ToList();
        if (open.Count > 1)
        {
            yield return $"{source.Path}: {string.Join(", ", open)}";
        }

        // A partial type may have files like 'Name.Part.cs'.
        if (types.Count > 0 && types.All(type => SourceFile.NameOf(type) != source.Name.Split('.')[0]))
        {
            yield return $"{source.Path}: holds {SourceFile.NameOf(types[0])}";
        }
    }
}
