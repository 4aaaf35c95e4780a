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

    /// <summary>A mistyped value is found before anything is made. What may be empty says so, and has no smallest length.</summary>
    [Fact]
    public void Every_parameter_is_bounded() => HouseRule.IsKept(
        from file in Templates.Bicep
        from parameter in file.Of("param")
        where parameter.Type is not ("bool" or "object") && !parameter.Decorators.Contains("allowed")
        let needed = parameter.Type == "int" ? new[] { "minValue", "maxValue" }
            : parameter.Type!.EndsWith("[]", StringComparison.Ordinal) || parameter.Description.Contains("empty for", StringComparison.Ordinal) ? ["maxLength"]
            : ["minLength", "maxLength"]
        where needed.Except(parameter.Decorators).Any()
        select parameter.At,
        "Give it @allowed, or a smallest and a largest value.");

    /// <summary>Each may be reached from outside by those whom the parameters name: researchers their results, operators everything.</summary>
    [Theory]
    [InlineData("identityAccount", "operatorIpRanges")]
    [InlineData("operationsAccount", "operatorIpRanges")]
    [InlineData("researchAccount", "concat(allowedIpRanges, operatorIpRanges)")]
    [InlineData("vault", "concat(allowedIpRanges, operatorIpRanges)")]
    public void A_private_network_lets_in_whom_it_should(string module, string ranges)
    {
        var body = Templates.File("main.bicep").Entry(module).Body;
        Assert.Equal((ranges, "isNetworkPrivate"), (body.At("params.allowedIpRanges")!.Text, body.At("params.isPrivate")!.Text));
    }

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
