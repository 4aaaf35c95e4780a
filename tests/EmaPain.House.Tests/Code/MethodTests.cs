using EmaPain.House.Tests.Repository;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmaPain.House.Tests.Code;

public sealed class MethodTests
{
    private const int Longest = 50;
    private const int LongestTrigger = 15;

    [Fact]
    public void No_method_is_longer_than_50_lines() => HouseRule.IsKept(Sources.Own.SelectMany(source => Long(source, Longest)), "Split it by what it does.");

    [Fact]
    public void A_method_of_51_lines_is_found()
    {
        Assert.Empty(Long(WithMethodOf(Longest), Longest));
        Assert.Single(Long(WithMethodOf(Longest + 1), Longest));
    }

    [Fact]
    public void A_trigger_method_has_at_most_15_lines() => HouseRule.IsKept(
        Sources.In("functions/EmaPain.Functions/Triggers").SelectMany(source => Long(source, LongestTrigger, WithoutHead)), "Triggers only bind; use cases work.");

    [Fact]
    public void No_method_of_the_domain_takes_a_flag() => HouseRule.IsKept(
        Sources.In("functions/EmaPain.Domain").SelectMany(Flags), "A bool parameter says nothing at the call; name the two cases.");

    [Theory]
    [InlineData("public class Sample { public void Send(bool late) { } }", 1)]
    [InlineData("public interface ISample { void Send(int n, bool? late); }", 1)]
    [InlineData("internal class Sample { public void Send(bool late) { } }", 1)]
    [InlineData("class Sample { private static void Send(bool late) { } }", 1)]
    [InlineData("class Sample { Sample(int n, bool late) { } }", 1)]
    [InlineData("class Sample(bool late);", 1)]
    [InlineData("class Sample { void Send() { Late(true); void Late(bool late) { } } }", 1)]
    [InlineData("delegate void Send(bool late);", 1)]
    [InlineData("public class Sample { public bool TryRead(out bool late) => late = true; }", 0)]
    [InlineData("public record Sample(bool Late);", 0)]
    [InlineData("public class Sample { public override void Write(bool late) { } }", 0)]
    public void A_flag_is_found(string code, int faults) => Assert.Equal(faults, Flags(SourceFile.Of(code)).Count());

    private static SourceFile WithMethodOf(int lines) => SourceFile.Of($"class Sample {{\nvoid A()\n{{{new string('\n', lines - 2)}}}\n}}");

    private static IEnumerable<string> Long(SourceFile source, int limit) => Long(source, limit, node => node);

    private static IEnumerable<string> Long(SourceFile source, int limit, Func<SyntaxNode, SyntaxNode?> part) =>
        from method in source.Nodes
        where method is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let measured = part(method)
        where measured is not null && source.LinesOf(measured) > limit
        select $"{source.At(method)}: {source.LinesOf(measured)} lines";

    /// <summary>A trigger's parameters carry its bindings; only what it does is counted.</summary>
    private static SyntaxNode? WithoutHead(SyntaxNode method) => method is BaseMethodDeclarationSyntax declared
        ? declared.Body ?? (SyntaxNode?)declared.ExpressionBody : method;

    /// <summary>Whoever may call it: a call inside says as little as one from outside. A record's parameters are data with a name.</summary>
    private static IEnumerable<string> Flags(SourceFile source) =>
        from list in source.Nodes.OfType<ParameterListSyntax>()
        where list.Parent is not (RecordDeclarationSyntax or LambdaExpressionSyntax)
            && !(list.Parent is MethodDeclarationSyntax method && method.Modifiers.Any(modifier => modifier.Text == "override"))
        from parameter in list.Parameters
        where parameter.Type?.ToString() is "bool" or "bool?" && parameter.Modifiers.All(modifier => modifier.Text != "out")
        select $"{source.At(parameter)}: {parameter}";
}
