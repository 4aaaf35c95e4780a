using EmaPain.House.Tests.Repository;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmaPain.House.Tests.Practice;

public sealed class TestNameTests
{
    [Fact]
    public void Tests_are_called_by_a_sentence_and_none_is_skipped() => HouseRule.IsKept(Sources.Tests.SelectMany(Faults), "Not a sentence, or skipped.");

    [Theory]
    [InlineData("class A { [Fact] public void TestReply() { } }", 1)]
    [InlineData("class A { [Fact(Skip = \"later\")] public void A_reply_is_kept() { } }", 1)]
    [InlineData("class A { [Theory] [InlineData(1)] public void A_reply_is_kept(int n) { } }", 0)]
    public void Another_name_is_found(string code, int faults) => Assert.Equal(faults, Faults(SourceFile.Of(code)).Count());

    private static IEnumerable<string> Faults(SourceFile source) =>
        from method in source.Nodes.OfType<MethodDeclarationSyntax>()
        let marks = method.AttributeLists.SelectMany(list => list.Attributes).Where(mark => mark.Name.ToString() is "Fact" or "Theory").ToList()
        where marks.Count > 0
        where method.Identifier.Text.Count(c => c == '_') < 2 || marks.Any(mark => mark.ToString().Contains("Skip", StringComparison.Ordinal))
        select $"{source.At(method)}: {method.Identifier.Text}";
}
