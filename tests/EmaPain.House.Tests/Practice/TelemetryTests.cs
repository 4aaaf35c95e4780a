using System.Text.RegularExpressions;
using EmaPain.House.Tests.Repository;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmaPain.House.Tests.Practice;

/// <summary>What telemetry may carry is read in one file; a second place would be missed by whoever looks.</summary>
public sealed partial class TelemetryTests
{
    private const string Folder = "functions/EmaPain.App/Telemetry/";

    [Fact]
    public void Names_of_telemetry_stand_in_one_file() => HouseRule.IsKept(
        Sources.Product.Where(source => !source.Path.StartsWith(Folder, StringComparison.Ordinal)).SelectMany(Faults),
        "Name it in TelemetryNames.cs, and begin spans and metrics in EmaPain.App/Telemetry.");

    [Theory]
    [InlineData("span.SetTag(\"emapain.x\", id);")]
    [InlineData("span.SetTag(name, id);")]
    [InlineData("span.AddTag(TelemetryNames.Input, id);")]
    [InlineData("span.SetBaggage(\"a\", id);")]
    [InlineData("span.AddException(e);")]
    [InlineData("var source = new ActivitySource(\"b\");")]
    [InlineData("var meter = new Meter(\"b\");")]
    public void Another_name_or_source_is_found(string code) => Assert.NotEmpty(Faults(SourceFile.Of(code)));

    [Fact]
    public void A_tag_of_a_known_name_is_fine() => Assert.Empty(Faults(SourceFile.Of("span.SetTag(TelemetryNames.Input, input.Value);")));

    /// <summary>By these runs an alarm counts failures, and a trace goes on.</summary>
    [Fact]
    public void Every_run_that_no_request_started_is_a_span() => HouseRule.IsKept(
        Sources.In("functions/EmaPain.Functions").Where(source => StartedByItself().IsMatch(source.Text) && !source.Text.Contains("Trail.", StringComparison.Ordinal))
            .Select(source => source.Path),
        "Run it by Trail.RunAsync or Trail.FollowAsync.");

    private static IEnumerable<string> Faults(SourceFile source) =>
        source.Nodes.OfType<InvocationExpressionSyntax>().Where(IsFault).Select(source.At)
            .Concat(source.Nodes.OfType<BaseObjectCreationExpressionSyntax>().Where(made => Maker().IsMatch($"{made}")).Select(source.At));

    private static bool IsFault(InvocationExpressionSyntax call) => NameOf(call.Expression) switch
    {
        "SetTag" => !call.ArgumentList.Arguments[0].ToString().StartsWith("TelemetryNames.", StringComparison.Ordinal),
        "AddTag" or "SetBaggage" or "AddBaggage" or "AddEvent" or "AddException" => true,
        _ => false,
    };

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        MemberBindingExpressionSyntax member => member.Name.Identifier.Text,
        _ => null,
    };

    [GeneratedRegex(@"\[(Queue|Timer)Trigger\(")]
    private static partial Regex StartedByItself();

    [GeneratedRegex(@"^new (ActivitySource|Meter)\b")]
    private static partial Regex Maker();
}
