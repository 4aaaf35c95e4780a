using EmaPain.Azure.Options;
using EmaPain.House.Tests.Repository;
using Microsoft.Extensions.Configuration;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>The app's settings in Azure, held against the options that the code binds and checks at its start.</summary>
public sealed class SettingTests
{
    private const string OwnPrefix = EmaPainOptions.Section + "__";
    private const string KeySetting = OwnPrefix + "ContactKeys__EncryptionKeys__";

    /// <summary>What the host and the SDKs read; nothing else.</summary>
    private static readonly string[] OfTheHost =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING", "AZURE_CLIENT_ID", "AZURE_TOKEN_CREDENTIALS",
        "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential",
    ];

    /// <summary>The app's own. Some have a default that is right in one cloud only, and no start would fail without them.</summary>
    private static readonly string[] OfTheApp =
    [
        "EmaPain__Allocation__SeedKey", "EmaPain__ContactKeys__CurrentKeyId", "EmaPain__ContactKeys__EncryptionKeys__${id}", "EmaPain__ContactKeys__PhoneHmacKey",
        "EmaPain__Links__SigningKey", "EmaPain__Mail__Endpoint", "EmaPain__Mail__From", "EmaPain__Mail__Operators", "EmaPain__Sms__Endpoint", "EmaPain__Sms__UnitsPerMinute",
        "EmaPain__Staff__Audience", "EmaPain__Staff__Authority", "EmaPain__Staff__TenantId", "EmaPain__Storage__Identity__TableEndpoint",
        "EmaPain__Storage__Operations__QueueEndpoint", "EmaPain__Storage__Operations__TableEndpoint", "EmaPain__Storage__Research__TableEndpoint", "EmaPain__Surveys__Key",
        "EmaPain__TaskMail__FromHour", "EmaPain__TaskMail__Zone", "EmaPain__Webhook__Audience", "EmaPain__Webhook__Authority", "EmaPain__Webhook__PublicUrl", "EmaPain__Webhook__TenantId",
    ];

    /// <summary>Flex Consumption refuses or ignores them (facts/azure.md 4.3).</summary>
    private static readonly string[] Forbidden =
    [
        "FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_WORKER_RUNTIME_VERSION", "FUNCTIONS_EXTENSION_VERSION", "FUNCTIONS_MAX_HTTP_CONCURRENCY",
        "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "WEBSITE_CONTENTSHARE", "WEBSITE_TIME_ZONE", "TZ",
        "SCM_DO_BUILD_DURING_DEPLOYMENT", "ENABLE_ORYX_BUILD", "WEBSITE_LOAD_CERTIFICATES", "AzureWebJobsStorage", "AzureWebJobsDashboard",
    ];

    private static readonly IReadOnlyDictionary<string, BicepValue> Settings = Read();

    private static readonly Dictionary<string, BicepValue> Own =
        Settings.Where(setting => setting.Key.StartsWith(OwnPrefix, StringComparison.Ordinal)).ToDictionary();

    /// <summary>Ends of the settings without which the app starts all the same.</summary>
    private static readonly string[] WithDefault = ["Authority", "UnitsPerMinute", "TaskMail__FromHour", "TaskMail__Zone"];

    public static TheoryData<string> Needed => [.. Own.Keys.Where(name => !WithDefault.Any(name.EndsWith))];

    [Fact]
    public void The_app_starts_with_its_settings() => Assert.Empty(Faults(Own.Keys));

    [Theory]
    [MemberData(nameof(Needed))]
    public void The_app_does_not_start_without_the_setting(string setting) => Assert.NotEmpty(Faults(Own.Keys.Where(name => name != setting)));

    [Fact]
    public void The_app_gets_the_settings_of_this_list() => Assert.Equal(OfTheApp, Own.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_own_setting_is_read_by_the_code() => HouseRule.IsKept(
        Own.Keys.Where(name => !IsOption(typeof(EmaPainOptions), name.Split("__").AsSpan(1))), "No option of that name.");

    [Fact]
    public void The_host_gets_what_it_needs_and_nothing_that_Flex_refuses()
    {
        Assert.Equal(OfTheHost, Settings.Keys.Except(Own.Keys).Order(StringComparer.Ordinal));
        Assert.Empty(Settings.Keys.Intersect(Forbidden, StringComparer.OrdinalIgnoreCase));
        Assert.Equal(["minTlsVersion"], Templates.File("modules/app.bicep").Entry("app").Body.At("properties.siteConfig")!.Properties.Keys);
    }

    [Fact]
    public void Keys_come_from_the_vault_and_nothing_else_does() => Assert.Equal(
        ["EmaPain__Allocation__SeedKey", "EmaPain__ContactKeys__EncryptionKeys__${id}", "EmaPain__ContactKeys__PhoneHmacKey", "EmaPain__Links__SigningKey", "EmaPain__Surveys__Key"],
        Settings.Where(setting => setting.Value.Text.Contains("@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${vaultSecrets.", StringComparison.Ordinal))
            .Select(setting => setting.Key).Order(StringComparer.Ordinal));

    /// <summary>The names in the settings object and the one that is made for every contact key.</summary>
    private static Dictionary<string, BicepValue> Read()
    {
        var parts = Templates.File("modules/app.bicep").Entry("settings").Body.At("properties")!.Arguments;
        var settings = parts[0].Properties.ToDictionary();
        settings.Add($"{KeySetting}${{id}}", parts[1].Arguments[2]);
        Assert.Contains($"'{KeySetting}${{id}}'", parts[1].Arguments[1].Text, StringComparison.Ordinal);
        return settings;
    }

    private static IEnumerable<string> Faults(IEnumerable<string> names)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            names.Select(name => KeyValuePair.Create(name.Replace("${id}", "k1", StringComparison.Ordinal).Replace("__", ":", StringComparison.Ordinal), (string?)Sample(name)))
                .Append(KeyValuePair.Create("WEBSITE_SITE_NAME", (string?)"emapain"))).Build();
        var options = new EmaPainOptions { StudiesFolder = AppContext.BaseDirectory };
        configuration.GetSection(EmaPainOptions.Section).Bind(options);
        return new EmaPainOptionsValidator(configuration).Validate(null, options).Failures ?? [];
    }

    /// <summary>A value of the kind that Azure would put there.</summary>
    private static string Sample(string setting) =>
        setting.StartsWith(KeySetting, StringComparison.Ordinal) || setting.EndsWith("Key", StringComparison.Ordinal) ? Convert.ToBase64String(new byte[32])
        : setting.EndsWith("Endpoint", StringComparison.Ordinal) || setting.EndsWith("Url", StringComparison.Ordinal) || setting.EndsWith("Authority", StringComparison.Ordinal) ? "https://example.org"
        : setting.EndsWith("From", StringComparison.Ordinal) || setting.EndsWith("Operators", StringComparison.Ordinal) ? "DoNotReply@example.org"
        : setting.EndsWith("UnitsPerMinute", StringComparison.Ordinal) ? "150"
        : setting.EndsWith("FromHour", StringComparison.Ordinal) ? "7"
        : setting.EndsWith("Zone", StringComparison.Ordinal) ? "America/Chicago"
        : "k1";

    private static bool IsOption(Type type, ReadOnlySpan<string> path) =>
        path.IsEmpty || type == typeof(Dictionary<string, string>) || (type.GetProperty(path[0]) is { } property && IsOption(property.PropertyType, path[1..]));
}
