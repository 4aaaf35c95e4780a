using EmaPain.House.Tests.Repository;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmaPain.House.Tests.Practice;

/// <summary>Tests wait for what they expect, not for a time. Asking again in a loop is waiting for the thing.</summary>
public sealed class WaitingTests
{
    /// <summary>Files that may let real time pass, with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["tests/EmaPain.EndToEnd.Tests/Hosting/QueueFunctionTests.cs"] = "a slow function is the subject: its lease has to be renewed meanwhile",
        ["tests/EmaPain.EndToEnd.Tests/Carrier/EventDeliveryTests.cs"] = "posts can only overlap where each takes a moment",
    };

    [Fact]
    public void Tests_do_not_wait_for_time_to_pass() => HouseRule.IsKept(
        Sources.Tests.Where(source => !Exceptions.ContainsKey(source.Path)).SelectMany(Waits), "Wait for the event, in a loop with an end.");

    [Fact]
    public void Every_exception_is_still_needed() => HouseRule.IsKept(
        Exceptions.Keys.Where(path => Sources.Tests.Where(source => source.Path == path).SelectMany(Waits).FirstOrDefault() is null), "An exception without a cause.");

    [Theory]
    [InlineData("await Task.Delay(100);", 1)]
    [InlineData("Thread.Sleep(100);", 1)]
    [InlineData("while (!done) { await Task.Delay(5); }", 0)]
    [InlineData("await Task.Delay(Timeout.Infinite, cancel);", 0)]
    [InlineData("await Task.Delay(TimeSpan.FromDays(1), clock);", 0)]
    public void A_wait_is_found(string code, int faults) => Assert.Equal(faults, Waits(SourceFile.Of(code)).Count());

    private static IEnumerable<string> Waits(SourceFile source) =>
        from call in source.Nodes.OfType<InvocationExpressionSyntax>()
        where call.Expression.ToString() is "Task.Delay" or "Thread.Sleep"
        let arguments = call.ArgumentList.Arguments.Select(argument => argument.ToString()).ToList()
        let isPolling = call.Ancestors().Any(node => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or ForEachStatementSyntax)
        let isUntilCancelled = arguments[0].StartsWith("Timeout.Infinite", StringComparison.Ordinal)
        let isVirtual = arguments.Skip(1).Any(argument => argument is "clock" or "time")
        where !isPolling && !isUntilCancelled && !isVirtual
        select source.At(call);
}
