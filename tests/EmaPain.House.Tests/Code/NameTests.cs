using System.Text.RegularExpressions;
using EmaPain.House.Tests.Repository;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmaPain.House.Tests.Code;

public sealed partial class NameTests
{
    [Fact]
    public void Names_are_words_of_the_trial() => HouseRule.IsKept(Sources.Own.SelectMany(Empty), "Manager, Helper and Util name nothing.");

    [Theory]
    [InlineData("class SendManager { }", 1)]
    [InlineData("class A { class StringHelpers { } }", 1)]
    [InlineData("namespace EmaPain.Utils;", 1)]
    [InlineData("class A { void HelperFor() { } }", 1)]
    [InlineData("class Helping { }", 0)]
    public void An_empty_name_is_found(string code, int faults) => Assert.Equal(faults, Empty(SourceFile.Of(code)).Count());

    private static IEnumerable<string> Empty(SourceFile source) =>
        from node in source.Nodes
        let name = node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            MethodDeclarationSyntax method when !Checkout.IsTest(source.Path) => method.Identifier.Text,
            BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
            _ => null,
        }
        where name is not null && EmptyWord().IsMatch(name)
        select $"{source.At(node)}: {name}";

    [GeneratedRegex("(Manager|Helper|Util(ity|itie)?)s?(?![a-z])")]
    private static partial Regex EmptyWord();
}
