using System.Text.RegularExpressions;
using EmaPain.House.Tests.Repository;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmaPain.House.Tests.Practice;

/// <summary>Logs carry ids only: never a phone number, a text, a score or a name.</summary>
public sealed partial class LogTests
{
    private static readonly string[] PersonalWords =
    [
        "Phone", "PhoneNumber", "Number", "Text", "Body", "Content", "Score", "Value", "Values", "Answer", "Answers", "Name", "Address", "Subject",
        "From", "To", "Sender", "Reply", "Contact", "Raw",
    ];

    /// <summary>Names of things of the machine, not of people.</summary>
    private static readonly string[] NamesOfThings = ["function.Name", "queue.Name", "e.GetType().Name"];

    [Fact]
    public void Log_calls_carry_no_personal_word()
    {
        Assert.True(Sources.Product.SelectMany(LogCalls).Count() > 5, "The log calls were not found.");
        HouseRule.IsKept(Sources.Product.SelectMany(Faults), "A log is read by people who must not see this.");
    }

    [Theory]
    [InlineData("log.LogError(\"Text {Text} failed\", id);", 1)]
    [InlineData("log.LogError(\"Message {Id} failed\", sms.Phone);", 1)]
    [InlineData("log.LogError(\"Message {Id} failed\", text);", 1)]
    [InlineData("log.LogError($\"Message {id} failed\");", 1)]
    [InlineData("log.Log(LogLevel.Error, \"Mail {Address}\", id);", 1)]
    [InlineData("log.LogError(e, \"Message {Id} of {Queue} failed\", text.MessageId, queue.Name);", 0)]
    public void A_personal_word_is_found(string code, int faults) => Assert.Equal(faults, Faults(SourceFile.Of(code)).Count());

    private static IEnumerable<InvocationExpressionSyntax> LogCalls(SourceFile source) =>
        source.Nodes.OfType<InvocationExpressionSyntax>().Where(call => call.Expression is MemberAccessExpressionSyntax member
            && LogMethod().IsMatch(member.Name.Identifier.Text));

    private static IEnumerable<string> Faults(SourceFile source) =>
        from call in LogCalls(source)
        from fault in call.ArgumentList.Arguments.SelectMany(argument => Faults(argument.Expression))
        select $"{source.At(call)}: {fault}";

    private static IEnumerable<string> Faults(ExpressionSyntax argument) => argument switch
    {
        InterpolatedStringExpressionSyntax => ["an interpolated text; give a template and ids"],
        LiteralExpressionSyntax literal => Placeholder().Matches(literal.Token.ValueText).Select(match => match.Groups[1].Value).Where(IsPersonal),
        IdentifierNameSyntax name when IsPersonal(name.Identifier.Text) => [name.ToString()],
        MemberAccessExpressionSyntax member when IsPersonal(member.Name.Identifier.Text) && !NamesOfThings.Contains(member.ToString()) => [member.ToString()],
        _ => [],
    };

    private static bool IsPersonal(string word) => PersonalWords.Contains(word, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("^Log(Trace|Debug|Information|Warning|Error|Critical)?$|^BeginScope$")]
    private static partial Regex LogMethod();

    [GeneratedRegex(@"\{@?(\w+)[^}]*\}")]
    private static partial Regex Placeholder();
}
