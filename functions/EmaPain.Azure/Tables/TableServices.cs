using Azure.Core;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmaPain.Azure.Tables;

/// <summary>Registers the ports that stand on Table Storage. <see cref="StorageOptions"/> and <see cref="ContactKeyOptions"/> are bound by the caller.</summary>
public static class TableServices
{
    public static IServiceCollection AddTables(this IServiceCollection services) => services
        .AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>()
        .AddSingleton<IValidateOptions<ContactKeyOptions>, ContactKeyOptionsCheck>()
        .AddSingleton(provider => new StorageAccounts(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetService<TokenCredential>()))
        .AddSingleton(provider => new ContactSeal(provider.GetRequiredService<IOptions<ContactKeyOptions>>().Value))
        .AddSingleton<IContacts>(provider => new ContactsTable(provider.Identity(TableNames.Contacts), provider.GetRequiredService<ContactSeal>()))
        .AddSingleton<IInbox>(provider => new InboxTable(provider.Identity(TableNames.Inbox)))
        .AddSingleton<IParticipations>(provider => new ParticipationsTable(provider.Operations(TableNames.Participations)))
        .AddSingleton<IDueBook>(provider => new DueTable(provider.Operations(TableNames.Due)))
        .AddSingleton<IAlertBoard>(provider => new AlertsTable(provider.Operations(TableNames.Alerts)))
        .AddSingleton<ITaskBoard>(provider => new TasksTable(provider.Operations(TableNames.Tasks)))
        .AddSingleton<IDeadLetters>(provider => new DeadLettersTable(provider.Operations(TableNames.DeadLetters)))
        .AddSingleton<IStaffDirectory>(provider => new StaffTable(provider.Operations(TableNames.Staff)))
        .AddSingleton<IAudit>(provider => new AuditTable(provider.Operations(TableNames.Audit)))
        .AddSingleton<IResearchTables>(provider => new ResearchTables(provider.GetRequiredService<StorageAccounts>().Research));

    private static TableClient Identity(this IServiceProvider provider, string table) =>
        provider.GetRequiredService<StorageAccounts>().Identity.GetTableClient(table);

    private static TableClient Operations(this IServiceProvider provider, string table) =>
        provider.GetRequiredService<StorageAccounts>().Operations.GetTableClient(table);
}
