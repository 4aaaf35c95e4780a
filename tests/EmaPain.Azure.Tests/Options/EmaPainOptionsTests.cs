using EmaPain.Azure.Options;
using Microsoft.Extensions.Configuration;

namespace EmaPain.Azure.Tests.Options;

public sealed class EmaPainOptionsTests
{
    [Theory]
    [InlineData("EmaPain:Storage:Operations:QueueEndpoint", null, "Storage:Operations:QueueEndpoint")]
    [InlineData("EmaPain:Storage:Research:TableEndpoint", null, "Storage:Research:TableEndpoint")]
    [InlineData("EmaPain:Storage:Identity:ConnectionString", "UseDevelopmentStorage=true", "Storage:Identity:ConnectionString")]
    [InlineData("EmaPain:Sms:ConnectionString", "endpoint=https://x;accesskey=AAAA", "Sms:Endpoint")]
    [InlineData("EmaPain:Mail:Operators", null, "Mail:Operators")]
    [InlineData("EmaPain:Mail:Operators", "ada@trial.example, bo", "Mail:Operators")]
    [InlineData("EmaPain:Mail:ConnectionString", "endpoint=https://trial.example/;accesskey=AAAA", "Mail:Endpoint")]
    [InlineData("EmaPain:Mail:From", "nobody", "Mail:From")]
    [InlineData("EmaPain:TaskMail:Zone", "Eastern", "TaskMail:Zone")]
    [InlineData("EmaPain:TaskMail:FromHour", "24", "TaskMail:FromHour")]
    [InlineData("EmaPain:StudiesFolder", "/nowhere", "StudiesFolder")]
    [InlineData("EmaPain:ContactKeys:PhoneHmacKey", "c2hvcnQ=", "ContactKeys:PhoneHmacKey")]
    [InlineData("EmaPain:ContactKeys:CurrentKeyId", "gone", "ContactKeys:CurrentKeyId")]
    [InlineData("EmaPain:ContactKeys:EncryptionKeys:old", "no Base64", "ContactKeys:EncryptionKeys:old")]
    [InlineData("EmaPain:Links:Lifetime", "00:00:01", "Links:Lifetime")]
    [InlineData("EmaPain:Allocation:SeedKey", "short", "Allocation:SeedKey")]
    [InlineData("EmaPain:Links:SigningKey", "", "Links:SigningKey")]
    [InlineData("EmaPain:Surveys:Key", null, "Surveys:Key")]
    [InlineData("EmaPain:Surveys:Key", "c2hvcnQ=", "Surveys:Key")]
    [InlineData("EmaPain:Webhook:PublicUrl", "http://trial.azurewebsites.net", "Webhook:PublicUrl")]
    [InlineData("EmaPain:Webhook:TenantId", null, "Webhook:TenantId")]
    [InlineData("EmaPain:Webhook:Audience", null, "Webhook:Audience")]
    [InlineData("EmaPain:Staff:TenantId", null, "Staff:TenantId")]
    [InlineData("EmaPain:Staff:Audience", null, "Staff:Audience")]
    [InlineData("EmaPain:Staff:CallsPerMinute", "0", "Staff:CallsPerMinute")]
    [InlineData("EmaPain:Staff:Keys:ana", "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk", "Staff:Keys")]
    public void In_Azure_one_wrong_setting_is_named_and_nothing_else(string name, string? value, string named) =>
        Assert.StartsWith($"EmaPain:{named} ", Assert.Single(Failures(TestSettings.With(TestSettings.InAzure, name, value))), StringComparison.Ordinal);

    [Theory]
    [InlineData("EmaPain:Webhook:PublicUrl", "https://trial.example.org", "Webhook:TenantId")]
    [InlineData("EmaPain:Webhook:PublicUrl", "http://192.168.1.5:7071", "Webhook:TenantId")]
    [InlineData("WEBSITE_SITE_NAME", "trial", "Webhook:TenantId")]
    [InlineData("EmaPain:Staff:Keys:ana", "short", "Staff:Keys:ana")]
    public void Without_a_tenant_the_app_starts_on_loopback_only_and_never_in_Azure(string name, string value, string named) =>
        Assert.Contains(
            Failures(TestSettings.With(TestSettings.OneMachine, name, value)),
            failure => failure.StartsWith($"EmaPain:{named} ", StringComparison.Ordinal));

    [Fact]
    public void No_message_repeats_a_secret()
    {
        var failures = Failures(TestSettings.With(TestSettings.OneMachine, "EmaPain:Staff:Keys:ana", "hunter2"));
        Assert.NotEmpty(failures);
        Assert.DoesNotContain(failures, failure => failure.Contains("hunter2", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Failures(IConfiguration configuration)
    {
        var options = configuration.GetSection(EmaPainOptions.Section).Get<EmaPainOptions>() ?? new EmaPainOptions();
        return [.. new EmaPainOptionsValidator(configuration).Validate(null, options).Failures ?? []];
    }
}
