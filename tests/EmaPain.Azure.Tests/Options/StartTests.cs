using Azure;
using EmaPain.App.Ports;
using EmaPain.Azure.Mail;
using EmaPain.Azure.Options;
using EmaPain.Azure.Queues;
using EmaPain.Azure.Security;
using EmaPain.Azure.Tests.Sms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;

namespace EmaPain.Azure.Tests.Options;

public sealed class StartTests
{
    [Fact]
    public async Task On_one_machine_the_app_starts_with_keys_and_loopback()
    {
        using var host = await StartAsync(TestSettings.With(TestSettings.OneMachine));
        Assert.IsType<LoopbackGuard>(host.Services.GetRequiredService<IWebhookGuard>());
        Assert.IsType<KeyStaffGuard>(host.Services.GetRequiredService<IStaffGuard>());
        Assert.IsType<SmtpMailer>(WaysOf(host));
    }

    [Fact]
    public async Task An_SMTP_server_beside_the_mail_service_is_the_second_way()
    {
        using var host = await StartAsync(TestSettings.With(TestSettings.InAzure, "EmaPain:Mail:Smtp:Host", "smtp.example.org"));
        Assert.IsType<SecondWayMailer>(WaysOf(host));
    }

    [Fact]
    public async Task In_Azure_the_app_starts_with_identities_and_tokens_and_no_key_of_a_service()
    {
        using var host = await StartAsync(TestSettings.With(TestSettings.InAzure));
        Assert.IsType<EventGridGuard>(host.Services.GetRequiredService<IWebhookGuard>());
        Assert.IsType<EntraStaffGuard>(host.Services.GetRequiredService<IStaffGuard>());
        Assert.IsType<AzureMailer>(WaysOf(host));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_port_of_the_edges_is_there_once(bool inAzure)
    {
        using var host = await StartAsync(TestSettings.With(inAzure ? TestSettings.InAzure : TestSettings.OneMachine));
        foreach (var port in new[]
        {
            typeof(IQueues), typeof(ICarrier), typeof(IMailer), typeof(IEventReader), typeof(IWebhookGuard), typeof(IStaffGuard), typeof(IAlertLinks),
            typeof(QueueProvisioning),
        })
        {
            Assert.Same(Assert.Single(host.Services.GetServices(port)), host.Services.GetRequiredService(port));
        }
    }

    [Fact]
    public async Task The_host_s_clock_is_the_trial_s_and_the_machine_s_stays_real()
    {
        var virtualClock = new SetClock(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var host = await StartAsync(TestSettings.With(TestSettings.OneMachine), services => services.AddSingleton<TimeProvider>(virtualClock));
        Assert.Same(virtualClock, host.Services.GetRequiredService<TimeProvider>());
        Assert.Same(TimeProvider.System, host.Services.GetRequiredKeyedService<TimeProvider>(Clocks.Machine));

        var links = host.Services.GetRequiredService<IAlertLinks>();
        var token = links.TokenFor(new AlertLink(new("study"), new("site"), new("alert"), "nurse"));
        virtualClock.Now = virtualClock.Now.AddDays(8);
        Assert.IsType<AlertLinkReading.Expired>(links.Read(token));
    }

    [Fact]
    public async Task Without_any_setting_the_start_stops_and_names_them_all()
    {
        var stop = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(new ConfigurationBuilder().Build()));
        foreach (var setting in new[]
        {
            "Storage:Identity", "Storage:Operations", "Storage:Research", "Sms:Endpoint", "Mail:From", "Mail:Operators", "Mail:Endpoint",
            "ContactKeys:PhoneHmacKey", "ContactKeys:CurrentKeyId", "Allocation:SeedKey", "Links:SigningKey", "Webhook:PublicUrl",
        })
        {
            Assert.Contains(stop.Failures, failure => failure.StartsWith($"{EmaPainOptions.Section}:{setting}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Where_the_tables_cannot_be_made_nothing_that_runs_functions_is_started()
    {
        await using var storage = await LoopbackServer.StartAsync(403, "{}");
        var account = $"AccountName=a;AccountKey=AAAA;TableEndpoint={storage.Address};QueueEndpoint={storage.Address}";
        var settings = new[] { "Identity", "Operations", "Research" }.ToDictionary(name => $"EmaPain:Storage:{name}:ConnectionString", _ => (string?)account);
        var worker = new Mock<IHostedService>();
        using var host = new HostBuilder()
            .ConfigureServices(services => services
                .AddSingleton(worker.Object)
                .AddEmaPainAzure(TestSettings.With(new Dictionary<string, string?>([.. TestSettings.OneMachine.Where(set => !settings.ContainsKey(set.Key)), .. settings]))))
            .Build();

        await Assert.ThrowsAsync<RequestFailedException>(() => host.StartAsync());
        Assert.NotEmpty(storage.Requests);
        worker.Verify(service => service.StartAsync(It.IsAny<CancellationToken>()), Times.Never);
    }

    private static IMailer WaysOf(IHost host) => Assert.IsType<WatchedMailer>(host.Services.GetRequiredService<IMailer>()).Ways;

    private static async Task<IHost> StartAsync(IConfiguration configuration, Action<IServiceCollection>? before = null)
    {
        var host = new HostBuilder()
            .UseDefaultServiceProvider(provider => provider.ValidateOnBuild = true)
            .ConfigureServices(services =>
            {
                before?.Invoke(services);
                services.AddEmaPainAzure(configuration);

                // Making tables and queues needs storage; the local host's tests do that.
                services.RemoveAll<IHostedService>();
            })
            .Build();
        await host.StartAsync();
        return host;
    }
}
