using EmaPain.App.Ports;
using EmaPain.House.Tests.Repository;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.House.Tests.Hosting;

public sealed class FunctionListTests
{
    [Fact]
    public void The_functions_are_those_of_the_committed_list()
    {
        var committed = Checkout.Read("tests/golden/functions.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(
            committed.SequenceEqual(FunctionList.Lines),
            $"Where this is meant, tests/golden/functions.txt becomes:\n{string.Join('\n', FunctionList.Lines)}");
    }

    [Fact]
    public void A_function_is_called_as_its_class() =>
        Assert.All(FunctionList.Methods, method => Assert.Equal(method.DeclaringType!.Name, FunctionList.NameOf(method)));

    [Fact]
    public void A_class_has_one_function() =>
        Assert.All(FunctionList.Methods.CountBy(method => method.DeclaringType!.Name), count => Assert.Equal(1, count.Value));

    [Fact]
    public void Every_queue_has_one_reader_and_one_for_what_is_given_up() =>
        Assert.Equal(
            QueueNames.All.SelectMany(queue => new[] { queue, queue + QueueNames.Poison }).Order(StringComparer.Ordinal),
            FunctionList.Queues.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_queue_name_is_on_the_list_of_all() =>
        Assert.Equal(
            typeof(QueueNames).GetFields().Where(field => field.IsLiteral && field.Name != nameof(QueueNames.Poison)).Select(field => field.GetRawConstantValue()).Order(),
            QueueNames.All.Order());

    /// <summary>What both hosts can hand over (decision 1).</summary>
    [Fact]
    public void Parameters_are_of_types_that_both_hosts_know() => HouseRule.IsKept(
        from method in FunctionList.Methods
        let route = FunctionList.Bindings<HttpTriggerAttribute>(method).Select(http => http.Route ?? "").FirstOrDefault("")
        from parameter in method.GetParameters()
        let type = parameter.ParameterType.Name
        let isKnown = parameter.GetCustomAttributesData().Count > 0
            ? type is "HttpRequest" or "TimerInfo" or "String" or "QueueMessage"
            : type == "CancellationToken" || (type == "String" && route.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal))
        where !isKnown
        select $"{FunctionList.NameOf(method)}: {type} {parameter.Name}",
        "A parameter that a host cannot fill.");

    [Fact]
    public void Every_route_is_anonymous_to_the_host_since_our_own_check_decides() =>
        Assert.All(
            FunctionList.Methods.SelectMany(FunctionList.Bindings<HttpTriggerAttribute>),
            http => Assert.Equal(AuthorizationLevel.Anonymous, http.AuthLevel));
}
