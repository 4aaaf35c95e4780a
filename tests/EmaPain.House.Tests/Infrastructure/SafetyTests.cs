using System.Text.RegularExpressions;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>What a review of the templates would look for first.</summary>
public sealed partial class SafetyTests
{
    [Theory]
    [InlineData("modules/storage.bicep", "account", "properties.allowSharedKeyAccess", "False")]
    [InlineData("modules/storage.bicep", "account", "properties.allowBlobPublicAccess", "False")]
    [InlineData("modules/storage.bicep", "account", "properties.allowCrossTenantReplication", "False")]
    [InlineData("modules/storage.bicep", "account", "properties.isLocalUserEnabled", "False")]
    [InlineData("modules/storage.bicep", "account", "properties.minimumTlsVersion", "TLS1_2")]
    [InlineData("modules/storage.bicep", "account", "properties.supportsHttpsTrafficOnly", "True")]
    [InlineData("modules/storage.bicep", "container", "properties.publicAccess", "None")]
    [InlineData("modules/storage.bicep", "lock", "properties.level", "CanNotDelete")]
    [InlineData("modules/vault.bicep", "vault", "properties.enableRbacAuthorization", "True")]
    [InlineData("modules/vault.bicep", "vault", "properties.enablePurgeProtection", "True")]
    [InlineData("modules/communication.bicep", "communication", "properties.disableLocalAuth", "True")]
    [InlineData("modules/monitoring.bicep", "insights", "properties.DisableLocalAuth", "True")]
    [InlineData("modules/app.bicep", "app", "properties.httpsOnly", "True")]
    [InlineData("modules/app.bicep", "noPasswordForScm", "properties.allow", "False")]
    [InlineData("modules/app.bicep", "noPasswordForFtp", "properties.allow", "False")]
    [InlineData("subscription.bicep", "webhook", "properties.destination.properties.azureActiveDirectoryApplicationIdOrUri", "webhookAppId")]
    [InlineData("subscription.bicep", "webhook", "properties.deadLetterWithResourceIdentity.identity.type", "SystemAssigned")]
    [InlineData("prod.bicepparam", "areAccountsLocked", "", "True")]
    public void The_door_is_shut(string file, string name, string property, string value)
    {
        var entry = Templates.File(file).Entry(name);
        Assert.Equal(value, property.Length == 0 ? entry.Value.Text : entry.Body.At(property)?.Text);
    }

    [Fact]
    public void Both_accounts_of_people_and_results_are_locked_as_asked() => Assert.Equal(
        ["areAccountsLocked", "False", "areAccountsLocked"],
        new[] { "identityAccount", "operationsAccount", "researchAccount" }.Select(account => Templates.File("main.bicep").Entry(account).Body.At("params.isLocked")!.Text));

    [Fact]
    public void No_output_and_no_setting_holds_a_secret() => HouseRule.IsKept(
        Templates.Bicep.SelectMany(file => SecretReading().Matches(Checkout.Read(file.Path)).Select(match => $"{file}: {match.Value}")),
        "A key is never read by a template.");

    [Fact]
    public void Every_parameter_and_output_is_described() => HouseRule.IsKept(
        Templates.Bicep.SelectMany(file => file.Entries).Where(entry => entry.Kind is "param" or "output" && !entry.Decorators.Contains("description")).Select(entry => entry.At),
        "Say in one sentence what it is.");

    [Fact]
    public void Every_parameter_of_a_template_that_people_deploy_is_bounded() => HouseRule.IsKept(
        from file in new[] { "main.bicep", "subscription.bicep" }
        from parameter in Templates.File(file).Of("param")
        where parameter.Type != "bool" && parameter.Name != "location"
        where !parameter.Decorators.Intersect(["allowed", "maxLength", "maxValue"]).Any()
        select parameter.At,
        "Give it @allowed, or a smallest and a largest value.");

    [Fact]
    public void No_address_of_one_cloud_is_written_down() => HouseRule.IsKept(
        Templates.All.SelectMany(file => CloudAddress().Matches(Checkout.Read(file.Path)).Select(match => $"{file}: {match.Value}")),
        "environment() knows the addresses of each cloud.");

    [Fact]
    public void A_resource_type_has_one_version() => HouseRule.IsKept(
        Templates.Bicep.SelectMany(file => file.Of("resource")).Where(resource => resource.Of!.Contains('@', StringComparison.Ordinal))
            .GroupBy(resource => resource.ResourceType, resource => resource.Of).Where(type => type.Distinct().Skip(1).Any()).Select(type => string.Join(", ", type.Distinct())),
        "Two versions of one type.");

    [GeneratedRegex(@"\.?list\w*Keys\w*\(|\.getSecret\(|\bany\(", RegexOptions.IgnoreCase)]
    private static partial Regex SecretReading();

    [GeneratedRegex(@"[\w.-]*(windows\.net|azure\.(com|net)|azurewebsites\.\w+|microsoftonline\.\w+)")]
    private static partial Regex CloudAddress();
}
