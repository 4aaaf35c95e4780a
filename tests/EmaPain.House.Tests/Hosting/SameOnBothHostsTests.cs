using EmaPain.House.Tests.Repository;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmaPain.House.Tests.Hosting;

/// <summary>The Functions host and the one of one machine do the same only where neither does anything behind the triggers.</summary>
public sealed class SameOnBothHostsTests
{
    [Fact]
    public void There_are_no_output_bindings_and_no_middleware()
    {
        HouseRule.IsKept(Sources.In("functions/EmaPain.Functions").SelectMany(Faults), "The host of one machine knows neither.");
        HouseRule.IsKept(
            FunctionList.Types.Where(type => type.GetInterfaces().Any(face => face.Name == "IFunctionsWorkerMiddleware")).Select(type => type.Name),
            "Worker middleware.");
        HouseRule.IsKept(
            from method in FunctionList.Methods
            from attribute in method.GetCustomAttributesData().Concat(method.ReturnParameter.GetCustomAttributesData())
            where attribute.AttributeType.Name.EndsWith("OutputAttribute", StringComparison.Ordinal)
            select FunctionList.NameOf(method),
            "An output binding.");
    }

    [Theory]
    [InlineData("class A { [QueueOutput(\"due\")] string B { get; } }")]
    [InlineData("builder.UseMiddleware<A>();")]
    [InlineData("builder.UseWhen<A>(_ => true);")]
    public void A_binding_or_middleware_is_found(string code) => Assert.Single(Faults(SourceFile.Of(code)));

    private static IEnumerable<string> Faults(SourceFile source) =>
        source.Nodes.OfType<AttributeSyntax>().Where(attribute => attribute.Name.ToString().EndsWith("Output", StringComparison.Ordinal)).Select(source.At)
            .Concat(source.Nodes.OfType<SimpleNameSyntax>().Where(name => name.Identifier.Text is "UseMiddleware" or "UseWhen").Select(source.At));
}
