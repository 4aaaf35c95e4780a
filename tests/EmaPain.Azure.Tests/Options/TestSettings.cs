using EmaPain.Local.Parts;
using Microsoft.Extensions.Configuration;

namespace EmaPain.Azure.Tests.Options;

/// <summary>Settings that start the app, on one machine and in Azure.</summary>
internal static class TestSettings
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    public static Dictionary<string, string?> OneMachine { get; } = new(Everywhere())
    {
        ["EmaPain:Storage:Identity:ConnectionString"] = "UseDevelopmentStorage=true",
        ["EmaPain:Storage:Operations:ConnectionString"] = "UseDevelopmentStorage=true",
        ["EmaPain:Storage:Research:ConnectionString"] = "UseDevelopmentStorage=true",
        ["EmaPain:Sms:ConnectionString"] = "endpoint=http://127.0.0.1:5001;accesskey=AAAA",
        ["EmaPain:Mail:Smtp:Host"] = "127.0.0.1",
        ["EmaPain:Mail:Smtp:Tls"] = "false",
        ["EmaPain:Webhook:PublicUrl"] = "http://127.0.0.1:7071",
        ["EmaPain:Staff:Keys:ana"] = new string('k', 32),
    };

    public static Dictionary<string, string?> InAzure { get; } = new(Everywhere())
    {
        ["WEBSITE_SITE_NAME"] = "trial",
        ["EmaPain:Storage:Identity:TableEndpoint"] = "https://identity.table.core.windows.net",
        ["EmaPain:Storage:Operations:TableEndpoint"] = "https://operations.table.core.windows.net",
        ["EmaPain:Storage:Operations:QueueEndpoint"] = "https://operations.queue.core.windows.net",
        ["EmaPain:Storage:Research:TableEndpoint"] = "https://research.table.core.windows.net",
        ["EmaPain:Sms:Endpoint"] = "https://trial.communication.azure.com",
        ["EmaPain:Mail:Endpoint"] = "https://trial.communication.azure.com",
        ["EmaPain:Webhook:PublicUrl"] = "https://trial.azurewebsites.net",
        ["EmaPain:Webhook:TenantId"] = "72f988bf-86f1-41af-91ab-2d7cd011db47",
        ["EmaPain:Webhook:Audience"] = "0b7fb6d1-0f5c-4e8c-9f0e-3a2b1c0d9e8f",
        ["EmaPain:Staff:TenantId"] = "72f988bf-86f1-41af-91ab-2d7cd011db47",
        ["EmaPain:Staff:Audience"] = "api://staff",
    };

    public static IConfiguration With(IReadOnlyDictionary<string, string?> settings, string? name = null, string? value = null)
    {
        var all = new Dictionary<string, string?>(settings);
        if (name is not null)
        {
            all[name] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }

    private static Dictionary<string, string?> Everywhere() => new()
    {
        ["EmaPain:StudiesFolder"] = Path.Combine(RepositoryFolders.Root, "functions", "studies"),
        ["EmaPain:Mail:From"] = "trial@trial.example",
        ["EmaPain:Mail:Operators"] = "ada@trial.example, bo@trial.example",
        ["EmaPain:ContactKeys:PhoneHmacKey"] = Key,
        ["EmaPain:ContactKeys:CurrentKeyId"] = "2026-a",
        ["EmaPain:ContactKeys:EncryptionKeys:2026-a"] = Key,
        ["EmaPain:Allocation:SeedKey"] = Key,
        ["EmaPain:Links:SigningKey"] = Key,
        ["EmaPain:Surveys:Key"] = Key,
    };
}
