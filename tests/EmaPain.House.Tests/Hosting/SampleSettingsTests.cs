using System.Security.Cryptography;
using System.Text.Json;
using EmaPain.Azure;
using EmaPain.House.Tests.Repository;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EmaPain.House.Tests.Hosting;

/// <summary>Whoever fills in local.settings.sample.json as it says has an app that starts.</summary>
public sealed class SampleSettingsTests
{
    private const string Sample = "functions/EmaPain.Functions/local.settings.sample.json";

    /// <summary>What the host reads, and what is right without being set for a server in the world.</summary>
    private static readonly string[] NotNeeded = ["AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME", "EmaPain:Mail:Smtp:Port", "EmaPain:Mail:Smtp:Tls"];

    private static readonly Dictionary<string, string?> Filled = Read();

    public static TheoryData<string> Needed => [.. Filled.Keys.Except(NotNeeded)];

    [Fact]
    public async Task The_app_starts_with_the_sample_filled_in() => Assert.Empty(await FailuresAsync(Filled));

    [Fact]
    public void What_is_not_needed_stands_in_the_sample() => Assert.Empty(NotNeeded.Except(Filled.Keys));

    [Theory]
    [MemberData(nameof(Needed))]
    public async Task Without_one_setting_the_start_stops_and_names_it(string setting)
    {
        var failures = await FailuresAsync(Filled.Where(one => one.Key != setting));
        var named = setting.StartsWith("EmaPain:Staff:Keys", StringComparison.Ordinal) || setting.Contains("EncryptionKeys", StringComparison.Ordinal)
            ? setting[..setting.LastIndexOf(':')] : setting;
        Assert.Contains(failures, failure => failure.Contains(named, StringComparison.Ordinal));
    }

    /// <summary>Every value as it stands, but what its place in angle brackets asks for.</summary>
    private static Dictionary<string, string?> Read()
    {
        using var sample = JsonDocument.Parse(Checkout.Read(Sample));
        return sample.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(
            setting => setting.Name,
            setting => (string?)setting.Value.GetString()!
                .Replace("<openssl rand -base64 32>", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), StringComparison.Ordinal)
                .Replace("<openssl rand -hex 32>", Convert.ToHexString(RandomNumberGenerator.GetBytes(32)), StringComparison.Ordinal)
                .Replace("<base64 key of your test carrier>", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> FailuresAsync(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        Assert.DoesNotContain(settings, setting => setting.Value!.Contains('<', StringComparison.Ordinal));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings)
            .AddInMemoryCollection([new("EmaPain:StudiesFolder", Path.Combine(Checkout.Root, "functions", "studies"))]).Build();
        using var host = new HostBuilder().ConfigureServices(services =>
        {
            services.AddEmaPainAzure(configuration);

            // What makes tables needs storage; the settings are checked before it.
            services.RemoveAll<IHostedService>();
        }).Build();
        try
        {
            await host.StartAsync();
            return [];
        }
        catch (OptionsValidationException stop)
        {
            return stop.Failures;
        }
    }
}
