using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmaPain.House.Tests.Repository;

/// <summary>A C# file, parsed.</summary>
internal sealed class SourceFile(string path, string text)
{
    public static SourceFile Of(string text, string path = "functions/EmaPain.Domain/Sample.cs") => new(path, text);

    public string Path { get; } = path;

    public string Text { get; } = text;

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public int Lines => Text.AsSpan().Count('\n');

    public SyntaxTree Tree { get; } = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));

    public IEnumerable<SyntaxNode> Nodes => Tree.GetRoot().DescendantNodes();

    /// <summary>Types and delegates that are not nested.</summary>
    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes =>
        Nodes.OfType<MemberDeclarationSyntax>().Where(node =>
            node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && node.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax);

    public static string NameOf(MemberDeclarationSyntax type) => type is BaseTypeDeclarationSyntax declared
        ? declared.Identifier.Text : ((DelegateDeclarationSyntax)type).Identifier.Text;

    public static bool Is(MemberDeclarationSyntax member, SyntaxKind modifier) => member.Modifiers.Any(modifier);

    /// <summary>Where a node stands, as path and line.</summary>
    public string At(SyntaxNode node) => $"{Path}:{Tree.GetLineSpan(node.Span).StartLinePosition.Line + 1}";

    /// <summary>Lines from the node's first to its last, without its comment.</summary>
    public int LinesOf(SyntaxNode node)
    {
        var span = Tree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    public override string ToString() => Path;
}
