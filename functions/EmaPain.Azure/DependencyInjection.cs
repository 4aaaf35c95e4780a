using Azure.Core;
using Azure.Identity;
using EmaPain.App.Ports;
using EmaPain.App.Prompts;
using EmaPain.App.Staff;
using EmaPain.App.Tasks;
using EmaPain.Azure.Events;
using EmaPain.Azure.Mail;
using EmaPain.Azure.Options;
using EmaPain.Azure.Queues;
using EmaPain.Azure.Security;
using EmaPain.Azure.Sms;
using EmaPain.Azure.Studies;
using EmaPain.Azure.Tables;
using EmaPain.Domain.Allocating;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace EmaPain.Azure;

/// <summary>Registers the ports on Azure. The host registers the trial's clock; the machine's clock is registered here.</summary>
public static class DependencyInjection
{
    public static IServiceCollection AddEmaPainAzure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddEmaPainOptions(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddKeyedSingleton(Clocks.Machine, TimeProvider.System);
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.TryAddSingleton<IEventReader>(provider => new EventGridReader(provider.GetRequiredService<TimeProvider>()));

        services.TryAddSingleton<IStudies>(provider => PublishedStudies.Read(provider.GetRequiredService<EmaPainOptions>().StudiesFolder));
        services.TryAddSingleton(provider => AllocationSecret.Of([.. Convert.FromBase64String(provider.GetRequiredService<EmaPainOptions>().Allocation.SeedKey)]));
        services.TryAddSingleton(provider => new PublicAddress(provider.GetRequiredService<EmaPainOptions>().Webhook.PublicUrl!));
        services.TryAddSingleton(provider => new Pacing(provider.GetRequiredService<EmaPainOptions>().Sms.UnitsPerMinute));
        services.TryAddSingleton(provider => new CallAllowance(
            provider.GetRequiredService<EmaPainOptions>().Staff.CallsPerMinute, provider.GetRequiredKeyedService<TimeProvider>(Clocks.Machine)));
        services.TryAddSingleton(provider => MorningOf(provider.GetRequiredService<EmaPainOptions>().TaskMail));
        services.AddHostedService<StorageProvisioning>();
        return services.AddTables().AddStorageQueues().AddAzureCarrier(SmsPatience.Default).AddMailer().AddSecurity();
    }

    private static MorningMail MorningOf(TaskMailOptions mail) => new(mail.Zone, new LocalTime(mail.FromHour, 0));

    private static void AddEmaPainOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EmaPainOptions>().Bind(configuration.GetSection(EmaPainOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmaPainOptions>>(new EmaPainOptionsValidator(configuration));
        services.AddSingleton<IValidateOptions<EmaPainOptions>, StudyFilesValidator>();
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<EmaPainOptions>>().Value);
    }
}
