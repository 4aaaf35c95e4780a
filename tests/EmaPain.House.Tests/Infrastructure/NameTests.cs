using EmaPain.App.Research;
using EmaPain.Azure.Events;
using EmaPain.Azure.Queues;
using EmaPain.Azure.Tables;
using EmaPain.Functions.Triggers.Operation;
using EmaPain.Functions.Triggers.Replies;
using EmaPain.House.Tests.Hosting;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>The templates make what the code needs, under the names that the code uses, and nothing that it does not.</summary>
public sealed class NameTests
{
    [Fact]
    public void The_tables_are_those_of_the_code()
    {
        Assert.Equal(TableNames.OfIdentity, Templates.Names("identityTables"));
        Assert.Equal(TableNames.OfOperations, Templates.Names("operationsTables"));
        Assert.Equal(TableNames.OfResearch, [.. Templates.Names("blindedTables"), .. Templates.Names("unblindedTables")]);
    }

    [Fact]
    public void What_tells_the_arm_is_not_for_blinded_researchers() =>
        Assert.Equal([ResearchTables.Allocation, ResearchTables.ResponsesUnblinded], Templates.Names("unblindedTables"));

    [Fact]
    public void The_queues_are_those_of_the_code() => Assert.Equal(QueueProvisioning.Names, Templates.Names("queues"));

    /// <summary>A key that the app refers to and that nobody makes stops the start.</summary>
    [Fact]
    public void Every_secret_of_the_vault_is_made_and_no_other() => Assert.Equal(
        Templates.File("names.bicep").Entry("vaultSecrets").Value.Properties
            .Select(secret => secret.Key == "contactKeyPrefix" ? $"{secret.Value.Text}k1" : secret.Value.Text).Order(StringComparer.Ordinal),
        Templates.Keys("k1").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("identityAccount", "identityTables", "", "deadLetterContainer")]
    [InlineData("operationsAccount", "operationsTables", "queues", "packageContainer")]
    [InlineData("researchAccount", "concat(blindedTables, unblindedTables)", "", "")]
    public void Each_account_gets_its_own(string account, string tables, string queues, string container)
    {
        var body = Templates.File("main.bicep").Entry(account).Body;
        Assert.Equal(tables, body.At("params.tables")!.Text);
        Assert.Equal(queues, body.At("params.queues")?.Text ?? "");
        Assert.Equal(container, body.At("params.containers")?.Items.Single().Text ?? "");
    }

    [Fact]
    public void The_paths_are_routes_of_the_app()
    {
        Assert.Equal(RouteOf(nameof(ReceiveSmsEvents)), Templates.Name("webhookPath"));
        Assert.Equal(RouteOf(nameof(Health)), Templates.Name("healthPath"));
    }

    [Fact]
    public void The_webhook_gets_the_events_that_the_app_reads_and_no_other() =>
        Assert.Equal([EventGridReader.TextReceived, EventGridReader.DeliveryReported, EventGridReader.MailReported], Templates.Names("eventTypes"));

    [Fact]
    public void Instances_are_kept_for_functions_that_there_are() => Assert.All(
        Templates.Parameters.SelectMany(file => file.Entries.Where(entry => entry.Name == "alwaysReady")).SelectMany(entry => entry.Value.Items),
        group => Assert.Contains(group.At("name")!.Text, FunctionList.Methods.Select(method => $"function:{FunctionList.NameOf(method)}").Prepend("http")));

    private static string RouteOf(string function) =>
        $"/api/{FunctionList.Methods.Where(method => FunctionList.NameOf(method) == function)
            .SelectMany(FunctionList.Bindings<Microsoft.Azure.Functions.Worker.HttpTriggerAttribute>).Single().Route}";
}
