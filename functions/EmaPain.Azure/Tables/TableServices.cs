using Azure.Core;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.Azure.Options;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmaPain.Azure.Tables;

/// <summary>Registers the ports that stand on Table Storage. The options are bound by the caller.</summary>
public static class TableServices
{
    public static IServiceCollection AddTables(this IServiceCollection services) => services
        .AddSingleton(provider => new StorageAccounts(
            provider.GetRequiredService<EmaPainOptions>().Storage, provider.GetService<TokenCredential>()))
        .AddSingleton(provider => new ContactSeal(provider.GetRequiredService<EmaPainOptions>().ContactKeys))
        .AddSingleton<IContacts>(provider => new ContactsTable(provider.Identity(TableNames.Contacts), provider.GetRequiredService<ContactSeal>()))
        .AddSingleton<IContactDetails>(provider => new ContactDetailsTable(provider.Identity(TableNames.Contacts), provider.GetRequiredService<ContactSeal>()))
        .AddSingleton<IInbox>(provider => new InboxTable(provider.Identity(TableNames.Inbox)))
        .AddSingleton<IParticipations>(provider => new ParticipationsTable(
            provider.Operations(TableNames.Participations), provider.GetRequiredService<ILogger<ParticipationsTable>>()))
        .AddSingleton<IDueBook>(provider => new DueTable(provider.Operations(TableNames.Due)))
        .AddSingleton<IOutages>(provider => new OutagesTable(provider.Operations(TableNames.Due)))
        .AddSingleton<ISafetyBook>(provider => new SafetyTable(provider.Operations(TableNames.Due)))
        .AddSingleton<IAlertBoard>(provider => new AlertsTable(provider.Operations(TableNames.Alerts)))
        .AddSingleton<ITaskBoard>(provider => new TasksTable(provider.Operations(TableNames.Tasks)))
        .AddSingleton<IMorningMailBook>(provider => new MorningMailTable(provider.Operations(TableNames.Tasks)))
        .AddSingleton<IDeadLetters>(provider => new DeadLettersTable(provider.Operations(TableNames.DeadLetters)))
        .AddSingleton<IStaffDirectory>(provider => new StaffTable(provider.Operations(TableNames.Staff)))
        .AddSingleton<IAudit>(provider => new AuditTable(provider.Operations(TableNames.Audit)))
        .AddSingleton<IRequestBook>(provider => new RequestsTable(provider.Operations(TableNames.Requests), provider.GetRequiredService<ContactSeal>()))
        .AddSingleton<ISurveyBook>(provider => new SurveysTable(provider.Operations(TableNames.Surveys)))
        .AddSingleton<ISlots>(provider => new SlotsTable(provider.Operations(TableNames.Slots)))
        .AddSingleton<IAccounts>(provider => new AccountsTable(provider.Operations(TableNames.Accounts)))
        .AddSingleton<IPayouts>(provider => new PayoutsTable(provider.Operations(TableNames.Payouts)))
        .AddSingleton<IResearchDictionary>(provider => new DictionaryTable(
            provider.GetRequiredService<StorageAccounts>().Research.GetTableClient(ResearchTables.Dictionary)))
        .AddSingleton<IResearchTables>(provider => new ResearchAccount(provider.GetRequiredService<StorageAccounts>().Research));

    private static TableClient Identity(this IServiceProvider provider, string table) =>
        provider.GetRequiredService<StorageAccounts>().Identity.GetTableClient(table);

    private static TableClient Operations(this IServiceProvider provider, string table) =>
        provider.GetRequiredService<StorageAccounts>().Operations.GetTableClient(table);
}
